import { describe, expect, it } from "@jest/globals";
import { type PublishedTerms, requiredTerms } from "./required-terms.js";

function terms(termsId: string, more: Partial<PublishedTerms> = {}): PublishedTerms {
  return { termsId, kind: "PURCHASE", vendorId: null, version: 1, title: termsId, ...more };
}

function required(published: PublishedTerms[]): string[] {
  return requiredTerms(published, "microsoft").map(({ termsId }) => termsId);
}

describe("required terms", () => {
  it("are those for all vendors and those for this one", () => {
    const own = terms("own", { vendorId: "microsoft" });
    const other = terms("other", { vendorId: "google" });
    expect(required([terms("general"), own, other])).toEqual(["general", "own"]);
  });

  it("are the newest version of each, whatever the order they arrived in", () => {
    const second = terms("second", { version: 2 });
    expect(required([terms("first"), second])).toEqual(["second"]);
    expect(required([second, terms("first")])).toEqual(["second"]);
  });

  it("do not repeat the licence of the portal", () => {
    expect(required([terms("eula", { kind: "EULA" })])).toEqual([]);
  });
});
