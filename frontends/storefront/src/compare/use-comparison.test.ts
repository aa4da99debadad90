import { describe, expect, it } from "@jest/globals";
import { comparedOrNot, comparedSlugs, withCompared } from "./use-comparison.js";

const params = (...slugs: string[]) =>
  new URLSearchParams([["q", "mail"], ...slugs.map((slug) => ["compare", slug])] as string[][]);

describe("the choice of products to compare", () => {
  it("is read from the address, each once and at most four", () => {
    expect(comparedSlugs(params("a", "b", "a", "c", "d", "e"))).toEqual(["a", "b", "c", "d"]);
  });

  it.each([
    { known: ["a"], slug: "b", then: ["a", "b"], why: "one more" },
    { known: ["a", "b"], slug: "a", then: ["b"], why: "no longer" },
    { known: ["a", "b", "c", "d"], slug: "e", then: ["a", "b", "c", "d"], why: "there are enough" },
  ])("$why: $slug", ({ known, slug, then }) => {
    const next = comparedOrNot(params(...known), slug);
    expect(comparedSlugs(next)).toEqual(then);
    expect(next.get("q")).toBe("mail");
  });

  it("goes along with links", () => {
    expect(withCompared("/v2c/catalog", [])).toBe("/v2c/catalog");
    expect(withCompared("/v2c/catalog?q=x", ["a", "b"])).toBe(
      "/v2c/catalog?q=x&compare=a&compare=b",
    );
  });
});
