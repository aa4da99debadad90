import { describe, expect, it } from "@jest/globals";
import {
  conditionsInput,
  authorizationValues,
  booksOf,
  currenciesOf,
  NO_SUPPORT_PLAN,
} from "./authorization-values.js";

const vendor = {
  __typename: "Vendor",
  id: "v1",
  slug: "m",
  name: "M",
  needsTenantId: true,
} as const;
const known = {
  __typename: "VendorAuthorization",
  id: "a1",
  vendor,
  priceBook: null,
  currency: "USD",
  supportPlan: null,
  supportPlanDecided: true,
  vendorTenantId: null,
} as const;
const book = (id: string, kind: "CUSTOM" | "MASTER", currency: string, vendorId = "v1") =>
  ({
    __typename: "PriceBook",
    id,
    name: id,
    kind,
    currency,
    vendor: { __typename: "Vendor", id: vendorId },
  }) as const;

describe("a vendor's conditions in a form", () => {
  it("shows a decision for no support plan as one, and an open one as open", () => {
    expect(authorizationValues(known, "v1").supportPlanId).toBe(NO_SUPPORT_PLAN);
    const undecided = { ...known, supportPlanDecided: false };
    expect(authorizationValues(undecided, "v1").supportPlanId).toBeNull();
  });

  it("sends what is chosen and nothing else, so that the rest stays as it is", () => {
    expect(conditionsInput(authorizationValues(known, "v1"))).toEqual({
      vendorId: "v1",
      currency: "USD",
      noSupportPlan: true,
    });
    expect(
      conditionsInput({
        vendorId: "v1",
        priceBookId: "b1",
        currency: null,
        supportPlanId: "s1",
        vendorTenantId: " contoso ",
      }),
    ).toEqual({
      vendorId: "v1",
      priceBookId: "b1",
      supportPlanId: "s1",
      vendorTenantId: "contoso",
    });
  });

  it("offers the reseller's own books of the vendor, and their currencies", () => {
    const books = [
      book("master", "MASTER", "USD"),
      book("usd", "CUSTOM", "USD"),
      book("eur", "CUSTOM", "EUR"),
      book("other", "CUSTOM", "GBP", "v2"),
    ];
    const own = booksOf(books, "v1");
    expect(own.map(({ id }) => id)).toEqual(["usd", "eur"]);
    expect(currenciesOf(own)).toEqual(["USD", "EUR"]);
    expect(currenciesOf([])).toContain("CHF");
  });
});
