import { type Actor, ANONYMOUS, type Role } from "@markethall/auth";
import { describe, expect, it } from "@jest/globals";
import { canManageUser, canReadUser, isPlace } from "./user.policy.js";

const actor = (role: Role): Actor => ({
  ...ANONYMOUS,
  kind: "user",
  id: "u",
  role,
  resellerId: "r",
  customerId: role.startsWith("CUSTOMER") ? "mine" : null,
});

describe("canManageUser", () => {
  it.each<{ who: Role; customerId: string | null; role: Role; allowed: boolean; why: string }>([
    {
      who: "RESELLER_OWNER",
      customerId: null,
      role: "RESELLER_OPS",
      allowed: true,
      why: "the owner manages staff",
    },
    {
      who: "RESELLER_OWNER",
      customerId: null,
      role: "RESELLER_OWNER",
      allowed: true,
      why: "other owners too",
    },
    {
      who: "RESELLER_OPS",
      customerId: null,
      role: "RESELLER_SALES",
      allowed: false,
      why: "nobody else does",
    },
    {
      who: "RESELLER_OPS",
      customerId: "mine",
      role: "CUSTOMER_ADMIN",
      allowed: true,
      why: "staff set customers up",
    },
    {
      who: "RESELLER_SALES",
      customerId: "mine",
      role: "CUSTOMER_BUYER",
      allowed: true,
      why: "sales too",
    },
    {
      who: "CUSTOMER_ADMIN",
      customerId: "mine",
      role: "CUSTOMER_ADMIN",
      allowed: true,
      why: "its own customer",
    },
    {
      who: "CUSTOMER_ADMIN",
      customerId: "other",
      role: "CUSTOMER_BUYER",
      allowed: false,
      why: "no other customer",
    },
    {
      who: "CUSTOMER_ADMIN",
      customerId: null,
      role: "RESELLER_OWNER",
      allowed: false,
      why: "no way up",
    },
    {
      who: "CUSTOMER_BUYER",
      customerId: "mine",
      role: "CUSTOMER_BUYER",
      allowed: false,
      why: "admins only",
    },
    {
      who: "RESELLER_OWNER",
      customerId: null,
      role: "PLATFORM_ADMIN",
      allowed: false,
      why: "no platform role",
    },
    {
      who: "RESELLER_OWNER",
      customerId: "mine",
      role: "RESELLER_OPS",
      allowed: false,
      why: "no staff in a customer",
    },
    {
      who: "RESELLER_OWNER",
      customerId: null,
      role: "CUSTOMER_ADMIN",
      allowed: false,
      why: "no customer role outside",
    },
  ])("$who making a $role: $allowed, $why", ({ who, customerId, role, allowed }) => {
    expect(canManageUser(actor(who), { customerId, role })).toBe(allowed);
  });

  it("gives a visitor nothing", () => {
    expect(canManageUser(ANONYMOUS, { customerId: "mine", role: "CUSTOMER_BUYER" })).toBe(false);
    expect(canReadUser(ANONYMOUS, { customerId: null })).toBe(false);
  });

  it("knows no place for a platform role", () => {
    expect(isPlace({ customerId: null, role: "PLATFORM_ADMIN" })).toBe(false);
  });
});
