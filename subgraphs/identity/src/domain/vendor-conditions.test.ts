import { describe, expect, it } from "@jest/globals";
import { checkConditions } from "./vendor-conditions.js";

const conditions = { vendorId: "v", priceBookId: "b", currency: "USD", supportPlanId: "s" };
const known = {
  vendor: { id: "v" },
  priceBook: { vendorId: "v", currency: "USD" },
  supportPlan: { id: "s" },
};

describe("checkConditions", () => {
  it.each([
    { change: {}, facts: {}, field: null, why: "all is there and fits" },
    {
      change: { priceBookId: null, currency: null, supportPlanId: null },
      facts: { priceBook: null, supportPlan: null },
      field: null,
      why: "a vendor alone is enough to begin with",
    },
    { change: { currency: null }, facts: {}, field: null, why: "the currency may be named later" },
    { change: {}, facts: { vendor: null }, field: "vendorId", why: "no such vendor" },
    {
      change: {},
      facts: { priceBook: null },
      field: "priceBookId",
      why: "no such book, or another reseller's",
    },
    {
      change: {},
      facts: { priceBook: { vendorId: "w", currency: "USD" } },
      field: "priceBookId",
      why: "a book of another vendor",
    },
    {
      change: { currency: "EUR" },
      facts: {},
      field: "currency",
      why: "a currency that the book is not in",
    },
    {
      change: {},
      facts: { supportPlan: null },
      field: "supportPlanId",
      why: "no such plan, or another reseller's",
    },
  ])("$field: $why", ({ change, facts, field }) => {
    const checked = checkConditions({ ...conditions, ...change }, { ...known, ...facts });
    expect(checked.ok ? null : checked.error.field).toBe(field);
  });
});
