import { describe, expect, it } from "@jest/globals";
import { emptyCustomer, emptyVendor, newCustomerInput, stepOf, stepsFor } from "./new-customer.js";

describe("a new customer", () => {
  it.each([
    ["name", "company"],
    ["taxId", "company"],
    ["address.postalCode", "address"],
    ["country", "address"],
    ["firstUser.email", "user"],
    ["vendors.1.currency", "vendors"],
    ["something else", "review"],
  ])("has %s typed at the step %s", (field, step) => {
    expect(stepOf(field)).toBe(step);
  });

  it("has no step of vendors for who may not authorise them", () => {
    expect(stepsFor(false)).toEqual(["company", "address", "user", "review"]);
    expect(stepsFor(true)).toContain("vendors");
  });

  it("says nothing of what is left empty", () => {
    const typed = { ...emptyCustomer, name: "Contoso", invites: false };
    expect(newCustomerInput(typed)).toEqual({ name: "Contoso", vendors: [] });
    const vendors = [{ ...emptyVendor, vendorId: "v1", currency: "USD" }];
    expect(newCustomerInput({ ...typed, reference: "7", country: "DE", vendors })).toEqual({
      name: "Contoso",
      reference: "7",
      country: "DE",
      vendors: [{ vendorId: "v1", currency: "USD" }],
    });
  });
});
