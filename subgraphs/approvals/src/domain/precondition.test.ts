import { describe, expect, it } from "@jest/globals";
import {
  isOpen,
  noVendorAuthorized,
  preconditionsOf,
  type VendorAuthorization,
  type VendorSetUp,
} from "./precondition.js";

const complete: VendorAuthorization = {
  priceBookId: "book",
  currency: "USD",
  supportPlanDecided: true,
  vendorTenantId: "contoso.example",
};
const setUp: VendorSetUp = {
  customerId: "c1",
  vendor: { id: "v1", name: "Microsoft", needsTenantId: true },
  authorization: complete,
  openTerms: [],
};

function openCodes(changed: Partial<VendorSetUp>): string[] {
  return preconditionsOf({ ...setUp, ...changed }, "console")
    .filter(isOpen)
    .map(({ code }) => code);
}

describe("preconditions of an approval", () => {
  it("lists every code in the order of the rules, satisfied and without a path, when all is set", () => {
    const list = preconditionsOf(setUp, "console");
    expect(list.map(({ code }) => code)).toEqual([
      "VENDOR_AUTHORIZED",
      "PRICE_BOOK_SET",
      "CURRENCY_SET",
      "SUPPORT_PLAN_SET",
      "TERMS_ACCEPTED",
      "VENDOR_TENANT_SET",
    ]);
    expect(list.every(({ satisfied, fixPath }) => satisfied && fixPath === null)).toBe(true);
  });

  it.each([
    ["PRICE_BOOK_SET", { authorization: { ...complete, priceBookId: null } }],
    ["CURRENCY_SET", { authorization: { ...complete, currency: null } }],
    ["SUPPORT_PLAN_SET", { authorization: { ...complete, supportPlanDecided: false } }],
    ["TERMS_ACCEPTED", { openTerms: ["Microsoft Customer Agreement"] }],
    ["VENDOR_TENANT_SET", { authorization: { ...complete, vendorTenantId: null } }],
  ] satisfies [string, Partial<VendorSetUp>][])("holds %s open alone", (code, changed) => {
    expect(openCodes(changed)).toEqual([code]);
  });

  it("holds everything but the terms open while the vendor is not authorised", () => {
    expect(openCodes({ authorization: null })).toEqual([
      "VENDOR_AUTHORIZED",
      "PRICE_BOOK_SET",
      "CURRENCY_SET",
      "SUPPORT_PLAN_SET",
      "VENDOR_TENANT_SET",
    ]);
  });

  it("asks for a tenant id only where the vendor needs one", () => {
    const vendor = { ...setUp.vendor, needsTenantId: false };
    expect(openCodes({ vendor, authorization: { ...complete, vendorTenantId: null } })).toEqual([]);
  });

  it("leads staff to the place that mends it, and a customer to what it can mend itself", () => {
    const open = { ...setUp, authorization: null, openTerms: ["Terms of Microsoft"] };
    const paths = (audience: "console" | "customer") =>
      preconditionsOf(open, audience).map(({ fixPath }) => fixPath);
    expect(paths("console")[1]).toBe("/console/customers/c1?vendor=v1&fix=PRICE_BOOK_SET");
    expect(paths("customer")).toEqual([null, null, null, null, "/v2c/company?fix=terms", null]);
  });

  it("says so when a customer has no vendor at all", () => {
    expect(noVendorAuthorized("c1", "console")).toMatchObject({
      code: "VENDOR_AUTHORIZED",
      satisfied: false,
      fixPath: "/console/customers/c1?fix=VENDOR_AUTHORIZED",
      vendorId: null,
    });
  });
});
