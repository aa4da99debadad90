import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { catalogueId } from "./catalogue-id.js";

describe("catalogueId", () => {
  it("is a UUID of version 8 for any key", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (key) => {
        expect(catalogueId("plan", ...key)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it("is the same for the same key, and differs where the parts do", () => {
    expect(catalogueId("plan", "a", "b")).toBe(catalogueId("plan", "a", "b"));
    expect(catalogueId("plan", "a", "b")).not.toBe(catalogueId("plan", "ab", ""));
    expect(catalogueId("plan", "a")).not.toBe(catalogueId("sku", "a"));
  });
});
