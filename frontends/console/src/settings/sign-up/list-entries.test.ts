import { describe, expect, it } from "@jest/globals";
import { entriesText, parseEntries } from "./list-entries.js";

describe("parseEntries", () => {
  it.each([
    { text: "", entries: [], why: "an empty list is no list" },
    { text: "example.com", entries: ["example.com"], why: "a domain is an entry" },
    { text: "*.example.com", entries: ["*.example.com"], why: "so are its sub-domains" },
    { text: "ada@example.com", entries: ["ada@example.com"], why: "so is a whole address" },
    { text: "a.com\nb.com", entries: ["a.com", "b.com"], why: "lines part entries" },
    {
      text: "a.com, b.com; c.com d.com",
      entries: ["a.com", "b.com", "c.com", "d.com"],
      why: "a pasted list is read too",
    },
    { text: " Example.COM \n\n", entries: ["example.com"], why: "case and blanks do not matter" },
    { text: "a.com\nA.com", entries: ["a.com"], why: "what stands twice counts once" },
    {
      text: "@example.com",
      entries: ["example.com"],
      why: "an @ before a domain is taken as meant",
    },
  ])("reads $text as $entries: $why", ({ text, entries }) => {
    expect(parseEntries(text)).toEqual({ entries, wrong: [] });
  });

  it.each(["example", "*.com.*", "a@b", "http://example.com", "-a.com", "*"])(
    "names %s as wrong instead of keeping what would match nobody",
    (text) => {
      expect(parseEntries(`good.com\n${text}`)).toEqual({ entries: ["good.com"], wrong: [text] });
    },
  );

  it("reads back what it shows", () => {
    const entries = ["a.com", "*.b.com", "c@d.com"];
    expect(parseEntries(entriesText(entries)).entries).toEqual(entries);
  });
});
