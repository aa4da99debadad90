import { describe, expect, it } from "@jest/globals";
import { fit } from "./fuzzy.js";

describe("what a command answers to", () => {
  it.each([
    { typed: "run", text: "Run billing", why: "the beginning of a word" },
    { typed: "billing", text: "Run billing", why: "any word" },
    { typed: "bil ru", text: "Run billing", why: "words in any order" },
    { typed: "bllng", text: "Run billing", why: "letters left out" },
    { typed: "prasen", text: "Präsentation", why: "no accent on this keyboard" },
    { typed: "ｇｏ", text: "Go to customers", why: "full-width letters" },
    { typed: "請求", text: "請求処理を実行", why: "a language without spaces" },
    { typed: "  ", text: "Run billing", why: "nothing asked, everything answers" },
  ])("$typed finds $text: $why", ({ typed, text }) => {
    expect(fit(typed, text)).not.toBeNull();
  });

  it.each([
    { typed: "contoso", text: "Customers", why: "a customer's name is no command" },
    { typed: "run audit", text: "Run billing", why: "every word counts" },
    { typed: "bx", text: "Box office of X", why: "two letters are no misspelling" },
  ])("$typed does not find $text: $why", ({ typed, text }) => {
    expect(fit(typed, text)).toBeNull();
  });

  it.each([
    ["run b", "Run billing", "Billing runs"],
    ["cust", "Customers", "Create customer"],
    ["set", "Settings", "Reset"],
    ["bil", "Billing", "Bibliography list"],
  ])("%s means %s rather than %s", (typed, better, worse) => {
    expect(fit(typed, better) ?? 0).toBeGreaterThan(fit(typed, worse) ?? 0);
  });
});
