import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isCommonPassword } from "./common-passwords.js";
import { checkPassword } from "./password.js";

describe("checkPassword", () => {
  it.each([
    { password: "correct horse battery", ok: true, why: "a phrase with blanks" },
    { password: "ünïcödé-❤-wörds", ok: true, why: "any characters" },
    { password: "elevenchars", ok: false, why: "11 characters" },
    { password: "twelve-chars", ok: true, why: "12 characters" },
    { password: "x9-".repeat(42) + "ab", ok: true, why: "128 characters" },
    { password: "x9-".repeat(42) + "abc", ok: false, why: "129 characters" },
    {
      password: "🔑🗝🔒🔓🔏🔐🚪🏠🏡🏢🏬",
      ok: false,
      why: "11 emoji are 11 characters though 22 code units",
    },
    { password: "password1234", ok: false, why: "a common word filled up" },
    { password: "Passw0rd!2026", ok: false, why: "the same in a disguise" },
    { password: "aaaaaaaaaaaa", ok: false, why: "one character" },
    { password: "abc123abc123", ok: false, why: "one unit twice" },
    { password: "123456789012", ok: false, why: "a run of digits" },
    { password: "qwertyuiopas", ok: false, why: "a run on the keyboard" },
    { password: "Ada@Example.com", ok: false, why: "the person's own address" },
  ])("$password: $ok, $why", ({ password, ok }) => {
    expect(checkPassword(password, ["ada@example.com", "Ada Lovelace"]).ok).toBe(ok);
  });

  it("gives back what was typed, to the character", () => {
    const typed = fc.string({ minLength: 12, maxLength: 60, unit: "grapheme" });
    fc.assert(
      fc.property(typed, (password) => {
        const judged = checkPassword(password);
        return !judged.ok || judged.value === password;
      }),
    );
  });

  it("calls no long random text common", () => {
    const random = fc.stringMatching(/^[A-Za-z]{6}[-_.][a-z]{4}[0-9]{3}[A-Z]{5}$/);
    fc.assert(fc.property(random, (password) => !isCommonPassword(password)));
  });
});
