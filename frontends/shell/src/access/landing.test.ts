import { describe, expect, it } from "@jest/globals";
import { landingOf } from "./landing.js";
import { safeNext } from "./next-path.js";

const reseller = { accountName: "demo" };
const owner = { user: { role: "RESELLER_OWNER" }, reseller };
const admin = { user: { role: "PLATFORM_ADMIN" } };
const buyer = { user: { role: "CUSTOMER_BUYER" }, reseller };

describe("landingOf", () => {
  it.each([
    { who: owner, next: null, to: "/console", why: "staff start with what needs them" },
    { who: admin, next: null, to: "/console", why: "the platform's own people, too" },
    { who: owner, next: "/console/orders", to: "/console/orders", why: "staff were going there" },
    { who: owner, next: "/v2c/cart", to: "/console", why: "a cart is not for staff" },
    { who: buyer, next: null, to: "/v2c?accountName=demo", why: "the portal chooses its start" },
    { who: buyer, next: "/v2c/cart", to: "/v2c/cart?accountName=demo", why: "back to the cart" },
    {
      who: buyer,
      next: "/console",
      to: "/v2c?accountName=demo",
      why: "the console is not for customers",
    },
  ])("leads to $to: $why", ({ who, next, to }) => {
    expect(landingOf(who, next)).toBe(to);
  });
});

describe("safeNext", () => {
  it.each([
    "//evil.example",
    "https://evil.example/v2c",
    "/v2cx",
    "javascript:alert(1)",
    "/v2c/../..//x",
  ])("never leads elsewhere: %s", (next) => {
    const safe = safeNext(next);
    expect(safe === null || new URL(safe, "http://here").origin === "http://here").toBe(true);
  });
});
