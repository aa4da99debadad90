import { expect, it } from "@jest/globals";
import { termLabel } from "./term-label.js";

it.each([
  ["P1M", "1 month"],
  ["P1Y", "1 year"],
  ["P3Y", "3 years"],
  ["NONE", "By usage"],
])("reads the term %s as %s", (term, label) => {
  expect(termLabel(term)).toBe(label);
});
