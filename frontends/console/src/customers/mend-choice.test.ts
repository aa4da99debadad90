import { describe, expect, it } from "@jest/globals";
import { authorizing, chosenMend, fieldOf, mended } from "./mend-choice.js";

const address = (query: string) => new URLSearchParams(query);

describe("what a link asks to mend", () => {
  it.each([
    { query: "", mend: null, why: "nothing is to be mended" },
    {
      query: "vendor=v1&fix=CURRENCY_SET",
      mend: { vendorId: "v1", code: "CURRENCY_SET" },
      why: "a precondition of a vendor",
    },
    {
      query: "fix=VENDOR_AUTHORIZED",
      mend: { vendorId: null, code: "VENDOR_AUTHORIZED" },
      why: "no vendor is authorised at all",
    },
    { query: "vendor=new", mend: { vendorId: null, code: null }, why: "a vendor is to be added" },
    { query: "vendor=v1", mend: { vendorId: "v1", code: null }, why: "conditions are edited" },
  ])("reads ?$query: $why", ({ query, mend }) => {
    expect(chosenMend(address(query))).toEqual(mend);
  });

  it.each([
    ["PRICE_BOOK_SET", "priceBookId"],
    ["CURRENCY_SET", "currency"],
    ["SUPPORT_PLAN_SET", "supportPlanId"],
    ["VENDOR_TENANT_SET", "vendorTenantId"],
    ["VENDOR_AUTHORIZED", "priceBookId"],
    ["TERMS_ACCEPTED", null],
  ])("leads %s of a known vendor to the field %s", (code, field) => {
    expect(fieldOf({ vendorId: "v1", code })).toBe(field);
  });

  it("leads to the vendor while none is chosen", () => {
    expect(fieldOf({ vendorId: null, code: "VENDOR_AUTHORIZED" })).toBe("vendorId");
    expect(fieldOf({ vendorId: null, code: null })).toBe("vendorId");
  });

  it("opens and closes a form and leaves the rest of the address", () => {
    const open = authorizing(address("tab=users&fix=CURRENCY_SET"), "v2");
    expect(open.toString()).toBe("tab=users&vendor=v2");
    expect(mended(open).toString()).toBe("tab=users");
  });
});
