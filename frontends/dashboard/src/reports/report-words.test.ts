import { describe, expect, it } from "@jest/globals";
import { columnLabel, reportName, textInColumn } from "./report-words.js";

describe("the words of a report", () => {
  it("are the reader's for what is known", () => {
    expect(reportName({ kind: "SPEND", name: "from the graph" })).toBe("Spend");
    expect(columnLabel({ name: "unused", label: "from the graph" })).toBe("Not used");
  });

  it("are the graph's for a column that is new", () => {
    expect(columnLabel({ name: "margin", label: "Margin" })).toBe("Margin");
    expect(columnLabel({ name: "constructor", label: "Constructor" })).toBe("Constructor");
  });

  it.each([
    ["type", "ADD_QUANTITY", "Add quantity"],
    ["type", "SOMETHING_NEW", "Something new"],
    ["billingCycle", "ANNUAL", "Annual"],
    ["autoRenew", "no", "no"],
    ["term", "P3Y", "3 years"],
    ["product", "ACTIVE", "ACTIVE"],
  ])("say in column %s for %s: %s", (column, value, words) => {
    expect(textInColumn(column, value)).toBe(words);
  });
});
