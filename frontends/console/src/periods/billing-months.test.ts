import { afterEach, describe, expect, it } from "@jest/globals";
import { speak } from "@markethall/language";
import { monthsBefore, periodName } from "./billing-months.js";

describe("billing months", () => {
  afterEach(() => speak("en"));

  it("go back over a year's end, the latest first", () => {
    const months = monthsBefore(new Date("2026-01-31T23:30:00Z"), 3);
    expect(months.map(({ value }) => value)).toEqual(["2026-01", "2025-12", "2025-11"]);
  });

  it("are named for people", () => {
    expect(periodName("2026-10")).toBe("October 2026");
    expect(periodName("2026-13")).toBe("2026-13");
  });

  it("are named in the language that is spoken", async () => {
    await speak("de");
    expect(periodName("2026-10")).toBe("Oktober 2026");
  });
});
