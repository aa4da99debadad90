import { describe, expect, it } from "@jest/globals";
import { type Actor, ANONYMOUS, mayCall, operations, type Role } from "./index.js";

function user(role: Role, features: Actor["features"] = []): Actor {
  const customerId = role.startsWith("CUSTOMER") ? "c" : null;
  return { ...ANONYMOUS, kind: "user", id: "u", role, resellerId: "r", customerId, features };
}

describe("mayCall", () => {
  it.each([
    {
      who: ANONYMOUS,
      operation: "Query.storefront",
      allowed: true,
      why: "the landing page is open",
    },
    { who: ANONYMOUS, operation: "Query.customers", allowed: false, why: "nobody is signed in" },
    {
      who: user("RESELLER_OWNER"),
      operation: "Query.nothing",
      allowed: false,
      why: "default deny",
    },
    {
      who: user("RESELLER_OWNER"),
      operation: "constructor",
      allowed: false,
      why: "no inherited names",
    },
    {
      who: user("RESELLER_SALES"),
      operation: "Mutation.runBilling",
      allowed: false,
      why: "sales cannot bill",
    },
    {
      who: user("RESELLER_OPS"),
      operation: "Mutation.runBilling",
      allowed: true,
      why: "operations can",
    },
    {
      who: user("CUSTOMER_BUYER", ["purchasing"]),
      operation: "Mutation.checkout",
      allowed: true,
      why: "a buyer buys",
    },
    {
      who: user("CUSTOMER_BUYER", []),
      operation: "Mutation.checkout",
      allowed: false,
      why: "the switch is off",
    },
    {
      who: user("CUSTOMER_VIEWER", ["purchasing"]),
      operation: "Mutation.checkout",
      allowed: false,
      why: "a viewer looks",
    },
    {
      who: user("CUSTOMER_ADMIN", ["purchasing"]),
      operation: "Mutation.approveRequest",
      allowed: false,
      why: "staff decide",
    },
  ])("$operation → $allowed: $why", ({ who, operation, allowed }) => {
    expect(mayCall(who, operation)).toBe(allowed);
  });

  it("lets a partner client read within its scopes only", () => {
    const client: Actor = {
      ...ANONYMOUS,
      kind: "client",
      id: "k",
      resellerId: "r",
      scopes: ["customers:read"],
    };
    expect(mayCall(client, "Query.customers")).toBe(true);
    expect(mayCall(client, "Query.statements")).toBe(false);
    expect(mayCall(client, "Mutation.createCustomer")).toBe(false);
  });

  it("lets who must add a second factor do that, and nothing of the role", () => {
    const person: Actor = {
      ...user("RESELLER_OWNER"),
      enrolling: { resellerId: "r", customerId: null },
    };
    const may = Object.keys(operations).filter((operation) => mayCall(person, operation));
    expect(may).toContain("Mutation.beginAuthenticatorApp");
    expect(may.filter((operation) => operations[operation]?.enrolling !== true)).toEqual([]);
    expect(mayCall(person, "Query.customers")).toBe(false);
    expect(mayCall(person, "Storefront.tiles")).toBe(false);
  });
});
