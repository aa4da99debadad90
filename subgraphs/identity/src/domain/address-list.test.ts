import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isListed, isListEntry } from "./address-list.js";

describe("isListed", () => {
  it.each([
    {
      email: "ada@example.com",
      entry: "example.com",
      listed: true,
      why: "a domain lists its addresses",
    },
    {
      email: "ada@mail.example.com",
      entry: "example.com",
      listed: false,
      why: "a domain does not list sub-domains",
    },
    {
      email: "ada@mail.example.com",
      entry: "*.example.com",
      listed: true,
      why: "a wildcard lists sub-domains",
    },
    { email: "ada@a.b.example.com", entry: "*.example.com", listed: true, why: "at any depth" },
    {
      email: "ada@example.com",
      entry: "*.example.com",
      listed: false,
      why: "a wildcard leaves the domain itself out",
    },
    {
      email: "ada@notexample.com",
      entry: "example.com",
      listed: false,
      why: "a suffix is not a domain",
    },
    {
      email: "ada@notexample.com",
      entry: "*.example.com",
      listed: false,
      why: "nor is it a sub-domain",
    },
    {
      email: "ada@example.com",
      entry: "ada@example.com",
      listed: true,
      why: "a whole address lists itself",
    },
    { email: "bob@example.com", entry: "ada@example.com", listed: false, why: "and nobody else" },
    {
      email: "ADA@Example.COM",
      entry: "example.com",
      listed: true,
      why: "case does not matter in the address",
    },
    {
      email: "ada@example.com",
      entry: " *.COM ",
      listed: true,
      why: "nor in the entry, nor do blanks around it",
    },
    {
      email: "ada@example.com@evil.test",
      entry: "example.com",
      listed: false,
      why: "the last @ begins the domain",
    },
  ])("$email on [$entry] is $listed: $why", ({ email, entry, listed }) => {
    expect(isListed(email, [entry])).toBe(listed);
  });

  it("lists nobody on an empty list", () => {
    expect(isListed("ada@example.com", [])).toBe(false);
  });

  it("lists every address of a listed domain, however written", () => {
    const local = fc.stringMatching(/^[a-z0-9._-]{1,20}$/);
    fc.assert(
      fc.property(local, (name) => isListed(`${name}@example.com`, ["other.test", "EXAMPLE.com"])),
    );
  });
});

describe("isListEntry", () => {
  it.each(["example.com", "*.example.com", "ada@example.com", "Mail.Example.co.uk"])(
    "takes %s",
    (entry) => {
      expect(isListEntry(entry)).toBe(true);
    },
  );

  it.each([
    "",
    "com",
    "*",
    "*.com.",
    "@example.com",
    "a b@example.com",
    "*example.com",
    "ada@*.example.com",
    "-a.com",
  ])("refuses %p", (entry) => {
    expect(isListEntry(entry)).toBe(false);
  });
});
