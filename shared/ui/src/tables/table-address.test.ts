import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { chosenColumns, columnsText, moved, parseSort, sortText } from "./table-address.js";

const offered = [
  { id: "product" },
  { id: "vendor" },
  { id: "seats" },
  { id: "number", optional: true },
];

describe("the columns that an address names", () => {
  it.each([
    { text: null, shown: "product vendor seats", why: "nothing is named" },
    { text: "", shown: "product vendor seats", why: "an empty word names nothing" },
    { text: "gone", shown: "product vendor seats", why: "a column of an older link" },
    { text: "number,product", shown: "number product", why: "in the order named" },
    { text: "seats,gone,seats", shown: "product seats", why: "the first is always there" },
  ])("$text shows $shown: $why", ({ text, shown }) => {
    expect(chosenColumns(text, offered).join(" ")).toBe(shown);
  });

  it("are said only where they are not the usual ones, and read again as they were", () => {
    expect(columnsText(["product", "vendor", "seats"], offered)).toBeNull();
    const choice = fc.shuffledSubarray(["vendor", "seats", "number"]);
    fc.assert(
      fc.property(choice, (rest) => {
        const chosen = ["product", ...rest];
        expect(chosenColumns(columnsText(chosen, offered), offered)).toEqual(chosen);
      }),
    );
  });
});

describe("a column that is moved", () => {
  it.each([
    { id: "b", by: -1 as const, to: "bac" },
    { id: "b", by: 1 as const, to: "acb" },
    { id: "a", by: -1 as const, to: "abc" },
    { id: "c", by: 1 as const, to: "abc" },
    { id: "x", by: 1 as const, to: "abc" },
  ])("$id by $by: $to", ({ id, by, to }) => {
    expect(moved(["a", "b", "c"], id, by).join("")).toBe(to);
  });
});

describe("a sort", () => {
  it.each([
    { text: null, sort: null },
    { text: "gone", sort: null },
    { text: "ends", sort: { id: "ends", descending: false } },
    { text: "-ends", sort: { id: "ends", descending: true } },
  ])("$text is $sort", ({ text, sort }) => {
    expect(parseSort(text, ["ends"])).toEqual(sort);
    if (sort) expect(sortText(sort)).toBe(text);
  });
});
