import { describe, expect, it } from "@jest/globals";
import { type ReportChoices, shapeOf } from "./report-choices.js";
import type { ReportKind } from "./report.js";

const shown = (choices: ReportChoices, kind: ReportKind = "SPEND", forStaff = false) => {
  const shape = shapeOf(kind, choices, forStaff);
  return shape.ok ? shape.value.columns.map(({ name }) => name) : shape.error;
};
const sort = (choices: ReportChoices, kind: ReportKind = "SPEND") => {
  const shape = shapeOf(kind, choices, false);
  return shape.ok
    ? `${shape.value.sortBy.column.name} ${shape.value.sortBy.isDescending ? "down" : "up"}`
    : shape.error;
};

describe("the columns of a report", () => {
  it("are all when none is chosen, without those of staff for a customer", () => {
    expect(shown({ columns: [] }, "SPEND", true)).toContain("customer");
    expect(shown({}, "SPEND", false)).not.toContain("customer");
  });

  it("keep the order chosen", () => {
    expect(shown({ columns: ["amount", "date"] })).toEqual(["amount", "date"]);
  });

  it.each(["cost", "customer", "__proto__"])("do not have %p for a customer", (name) => {
    expect(shown({ columns: [name] })).toBe("The report has no such column.");
    expect(shown({ groupBy: [name] })).toBe("The report has no such column.");
  });

  it("of groups are the groups, the number of rows and what adds up of the chosen ones", () => {
    expect(shown({ groupBy: ["vendor", "product"] })).toEqual([
      "vendor",
      "product",
      "currency",
      "rows",
      "amount",
    ]);
    expect(shown({ groupBy: ["vendor"], columns: ["date", "quantity"] })).toEqual([
      "vendor",
      "rows",
    ]);
    expect(shown({ groupBy: ["product"], columns: ["unused", "seats"] }, "SEATS")).toEqual([
      "product",
      "rows",
      "unused",
      "seats",
    ]);
  });

  it("have the currency once where it is a group itself", () => {
    expect(shown({ groupBy: ["currency", "vendor"] })).toEqual([
      "currency",
      "vendor",
      "rows",
      "amount",
    ]);
  });
});

describe("what a report cannot do", () => {
  it.each([
    [{ groupBy: ["vendor", "product", "type"] }, "grouped by 2 columns at most"],
    [{ groupBy: ["description"] }, "cannot be grouped"],
    [{ filters: [{ column: "amount", values: ["1"] }] }, "cannot be filtered"],
    [{ filters: [{ column: "customer", values: ["Alpine"] }] }, "cannot be filtered"],
    [{ filters: [{ column: "vendor", values: Array<string>(201).fill("a") }] }, "more filters"],
    [{ sortBy: { column: "cost", isDescending: true } }, "cannot be sorted"],
    [{ groupBy: ["vendor"], sortBy: { column: "cost", isDescending: true } }, "cannot be sorted"],
  ] as const)("%j is refused: %s", (choices, why) => {
    expect(shown(choices)).toContain(why);
  });
});

describe("the order of a report", () => {
  it("is the report's own when none is chosen", () => {
    expect([sort({}), sort({}, "SEATS"), sort({}, "RENEWALS")]).toEqual([
      "date up",
      "unused down",
      "endsAt up",
    ]);
  });

  it("of groups is the first group's, or that of something that they show", () => {
    const groupBy = ["vendor", "product"];
    expect(sort({ groupBy })).toBe("vendor up");
    expect(sort({ groupBy, sortBy: { column: "amount", isDescending: true } })).toBe("amount down");
    expect(sort({ groupBy, sortBy: { column: "date", isDescending: true } })).toBe("vendor up");
  });
});
