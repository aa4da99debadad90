import { describe, expect, it } from "@jest/globals";
import { type Actor, ANONYMOUS, type Role, roles } from "@markethall/auth";
import { canManagePriceBooks, canReadPriceBooks } from "./price-book.policy.js";

function user(role: Role): Actor {
  return {
    ...ANONYMOUS,
    kind: "user",
    role,
    resellerId: role === "PLATFORM_ADMIN" ? null : "r",
    customerId: role.startsWith("CUSTOMER_") ? "c" : null,
  };
}

describe("who may see and change price books", () => {
  it("is the reseller's owner and operations; the platform reads", () => {
    expect(roles.filter((role) => canReadPriceBooks(user(role)))).toEqual([
      "PLATFORM_ADMIN",
      "RESELLER_OWNER",
      "RESELLER_OPS",
    ]);
    expect(roles.filter((role) => canManagePriceBooks(user(role)))).toEqual([
      "RESELLER_OWNER",
      "RESELLER_OPS",
    ]);
  });

  it("is no visitor and no partner system", () => {
    expect(canReadPriceBooks(ANONYMOUS)).toBe(false);
    expect(canReadPriceBooks({ ...ANONYMOUS, kind: "client", resellerId: "r" })).toBe(false);
  });
});
