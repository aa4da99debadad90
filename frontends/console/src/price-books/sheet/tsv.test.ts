import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readTsv, writeTsv } from "./tsv.js";

describe("cells on the clipboard", () => {
  it.each([
    {
      text: "a\tb\r\nc\td",
      rows: [
        ["a", "b"],
        ["c", "d"],
      ],
      why: "as Excel writes them",
    },
    { text: "24.00\n25.00\n26.00", rows: [["24.00"], ["25.00"], ["26.00"]], why: "a column" },
    { text: "a\t\tb", rows: [["a", "", "b"]], why: "an empty cell" },
    { text: "a\t", rows: [["a", ""]], why: "an empty cell at the end" },
    { text: '"a\tb"\t"say ""so"""', rows: [["a\tb", 'say "so"']], why: "quotes" },
    { text: "", rows: [[""]], why: "nothing" },
  ])("$why", ({ text, rows }) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it("come back as they were written", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ".", "\t", "\n", '"', " ") });
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});
