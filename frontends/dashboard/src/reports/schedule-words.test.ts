import { describe, expect, it } from "@jest/globals";
import { outcomeText, rhythmText } from "./schedule-words.js";

describe("the words of a schedule", () => {
  it.each([
    [{ frequency: "DAILY", day: null }, "Each day"],
    [{ frequency: "WEEKLY", day: 1 }, "Each Monday"],
    [{ frequency: "WEEKLY", day: 7 }, "Each Sunday"],
    [{ frequency: "MONTHLY", day: 31 }, "Each month on day 31"],
  ] as const)("say when it goes out: %j", (rhythm, words) => {
    expect(rhythmText(rhythm)).toBe(words);
  });

  it.each([
    ["SENT", "Sent to 2 people last time"],
    ["NOBODY", "Sent to nobody last time"],
    ["FAILED", "Not sent last time"],
    ["RUNNING", "On its way"],
  ] as const)("say what became of it: %s", (status, words) => {
    const lastDelivery = {
      __typename: "ReportDelivery" as const,
      dueAt: "2026-12-01T06:00:00Z",
      status,
      sentCount: 2,
      note: null,
    };
    expect(outcomeText({ lastDelivery })).toBe(words);
    expect(outcomeText({ lastDelivery: null })).toBeNull();
  });
});
