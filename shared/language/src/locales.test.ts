import { describe, expect, it } from "@jest/globals";
import { formatTag, preferredLanguage } from "./locales.js";

describe("preferredLanguage", () => {
  it.each([
    [["de-AT", "en"], "de"],
    [["fr", "ja-JP", "de"], "ja"],
    [["fr"], "en"],
    [[], "en"],
    [["pseudo"], "pseudo"],
    [["constructor"], "en"],
  ])("of %j is %s", (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});

describe("formatTag", () => {
  it("keeps the reader's variant of the language", () => {
    expect(formatTag("en", ["de", "en-GB"])).toBe("en-GB");
  });

  it("passes by what is no tag", () => {
    expect(formatTag("en", ["en-US@posix", "en-GB"])).toBe("en-GB");
  });

  it("takes the language itself where the reader names no variant", () => {
    expect(formatTag("de", ["en-US"])).toBe("de");
    expect(formatTag("en", [])).toBe("en-US");
    expect(formatTag("pseudo", ["ja"])).toBe("en-US");
  });
});
