import { describe, expect, it } from "@jest/globals";
import { choicesOf } from "./report-address.js";
import { addressOfSaved } from "./saved-address.js";

describe("the address of a saved report", () => {
  it.each([
    { range: { preset: "LAST_MONTH" as const }, days: { preset: "LAST_MONTH" } },
    {
      range: { from: "2026-02-01", to: "2026-03-01" },
      days: { from: "2026-02-01", to: "2026-03-01" },
    },
    { range: null, days: undefined },
  ])("asks for what was saved: $days", ({ range, days }) => {
    const choices = {
      columns: ["amount"],
      groupBy: ["vendor"],
      sortBy: { column: "amount", isDescending: true },
      filters: [{ column: "vendor", values: ["A", ""] }],
      query: "ec2",
    };
    const address = addressOfSaved({ id: "1", kind: "SPEND", choices: { ...choices, range } });
    const params = new URLSearchParams(address.split("?")[1]);
    expect(params.get("saved")).toBe("1");
    expect(choicesOf(params, new Set(["vendor", "amount"]))).toEqual({
      ...choices,
      ...(days && { range: days }),
    });
  });
});
