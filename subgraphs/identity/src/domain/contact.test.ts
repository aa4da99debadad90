import { describe, expect, it } from "@jest/globals";
import { parseAddress, parseCountry, parseEmail, parseName } from "./contact.js";

describe("parseEmail", () => {
  it.each(["ada@example.com", "a.b+c@mail.example.co.uk", "ünï@example.com", " ada@example.com "])(
    "takes %p",
    (text) => {
      expect(parseEmail(text)).toEqual({ ok: true, value: text.trim() });
    },
  );

  it.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "a b@example.com",
    "ada@exa_mple.com",
    "ada@example.com\nbcc: eve@example.com",
    "Ada <ada@example.com>",
    "ada@example.com,eve@example.com",
    `${"a".repeat(65)}@example.com`,
  ])("refuses %p", (text) => {
    expect(parseEmail(text)).toMatchObject({ ok: false, error: { field: "email" } });
  });
});

describe("parseName", () => {
  it("takes one line, with its blanks tidied", () => {
    expect(parseName("  Ada \n Lovelace ", "name")).toEqual({ ok: true, value: "Ada Lovelace" });
  });

  it.each(["   ", "a".repeat(121), "a\u0000b"])("refuses %p", (text) => {
    expect(parseName(text, "name").ok).toBe(false);
  });
});

describe("parseAddress", () => {
  const address = { line1: "1 Main Street", city: "Leeds", postalCode: "LS1 1AA", country: "gb" };

  it("keeps what was left out as null and the country in capitals", () => {
    expect(parseAddress(address)).toEqual({
      ok: true,
      value: { ...address, country: "GB", line2: null, region: null },
    });
  });

  it("names the field that does not fit", () => {
    expect(parseAddress({ ...address, city: " " })).toMatchObject({
      error: { field: "address.city" },
    });
    expect(parseCountry("Germany", "country")).toMatchObject({ error: { field: "country" } });
  });
});
