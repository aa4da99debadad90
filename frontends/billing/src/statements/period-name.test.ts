import { afterEach, describe, expect, it } from "@jest/globals";
import { speak } from "@markethall/language";
import { monthOf } from "./period-name.js";

afterEach(() => speak("en"));

describe("monthOf", () => {
  it.each([
    ["en", "October 2026"],
    ["de", "Oktober 2026"],
    ["es", "octubre de 2026"],
    ["ja", "2026年10月"],
  ] as const)("says the month in %s", async (language, month) => {
    await speak("en");
    expect(monthOf("2026-10-01")).toBe("October 2026");
    await speak(language);
    expect(monthOf("2026-10-01")).toBe(month);
  });
});
