import { describe, expect, it } from "@jest/globals";
import { isPermitted } from "./permissions.js";
import { portalPath } from "./portal-path.js";

describe("portalPath", () => {
  it.each([
    {
      path: "/v2c/orders",
      is: "/v2c/orders?accountName=demo",
      why: "every page of the portal keeps it",
    },
    {
      path: "/v2c/orders?status=OPEN#x",
      is: "/v2c/orders?status=OPEN&accountName=demo#x",
      why: "beside the rest",
    },
    {
      path: "/v2c?accountName=other",
      is: "/v2c?accountName=other",
      why: "one that is there stays",
    },
    { path: "/console/orders", is: "/console/orders", why: "the console has none" },
  ])("makes $is: $why", ({ path, is }) => {
    expect(portalPath(path, "demo")).toBe(is);
  });

  it("escapes what a nickname may not hold anyway", () => {
    expect(portalPath("/v2c", "a&b=c")).toBe("/v2c?accountName=a%26b%3Dc");
  });
});

describe("isPermitted", () => {
  it("knows root fields with and without their type, and fields by both", () => {
    const permissions = ["Mutation.checkout", "Customer.cart"];
    expect(isPermitted(permissions, "checkout")).toBe(true);
    expect(isPermitted(permissions, "Mutation.checkout")).toBe(true);
    expect(isPermitted(permissions, "Customer.cart")).toBe(true);
    expect(isPermitted(permissions, "cart")).toBe(false);
  });
});
