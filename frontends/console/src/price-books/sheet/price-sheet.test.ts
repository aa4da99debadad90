import { describe, expect, it } from "@jest/globals";
import { exact, textOf } from "./exact.js";
import { byBook, type Rule } from "./price-rule.js";
import { PriceSheet } from "./price-sheet.js";
import { orderedRows, type SheetView } from "./sheet-order.js";
import type { SheetRow } from "./sheet-row.js";

const row = (id: string, more: Partial<SheetRow> = {}): SheetRow => ({
  id,
  product: `Product ${id}`,
  plan: "Monthly",
  term: "P1M",
  cycle: "MONTHLY",
  list: exact("22.00"),
  cost: exact("17.60"),
  committed: byBook,
  changedAt: "2026-01-01T00:00:00.000Z",
  ...more,
});
const fixed = (value: string): Rule => ({ kind: "FIXED", value, included: true });
const all: SheetView = {
  words: "",
  rules: [],
  show: null,
  since: null,
  sort: null,
  descending: false,
};

/** A book of +15 % with three plans, one of them fixed. */
function sheet(): PriceSheet {
  const made = new PriceSheet("15", null);
  made.take([
    { row: row("a"), staged: null },
    { row: row("b", { committed: fixed("30"), product: "Other" }), staged: null },
    { row: row("c", { changedAt: "2026-03-01T00:00:00.000Z" }), staged: fixed("17") },
  ]);
  return made;
}
const type = (on: PriceSheet, rowId: string, column: "rule" | "value" | "price", text: string) =>
  on.type([{ rowId, column, text }]);
const lookOf = (on: PriceSheet, id: string) => on.look(on.row(id)!);
const price = (on: PriceSheet, id: string) => textOf(lookOf(on, id).price);

describe("what is typed into a cell", () => {
  it.each([
    { column: "value", text: "20%", rule: { kind: "PERCENT", value: "20" }, price: "26.4" },
    { column: "value", text: "+1.50", rule: { kind: "DELTA", value: "1.5" }, price: "23.5" },
    { column: "value", text: "24", rule: { kind: "FIXED", value: "24" }, price: "24" },
    { column: "price", text: "24.00", rule: { kind: "FIXED", value: "24" }, price: "24" },
    { column: "rule", text: "Fixed price", rule: { kind: "FIXED", value: "25.3" }, price: "25.3" },
    { column: "rule", text: "delta", rule: { kind: "DELTA", value: "3.3" }, price: "25.3" },
  ] as const)(
    "$column $text where the book's percent holds",
    ({ column, text, rule, price: becomes }) => {
      const on = sheet();
      type(on, "a", column, text);
      expect(lookOf(on, "a").rule).toMatchObject(rule);
      expect(price(on, "a")).toBe(becomes);
    },
  );

  it("keeps the row's kind, unless it says another", () => {
    const on = sheet();
    type(on, "a", "value", "20%");
    type(on, "a", "value", "-5");
    expect(lookOf(on, "a").rule).toMatchObject({ kind: "PERCENT", value: "-5" });
    type(on, "b", "value", "31");
    expect(lookOf(on, "b").rule).toMatchObject({ kind: "FIXED", value: "31" });
    type(on, "b", "value", "+2");
    expect(lookOf(on, "b").rule).toMatchObject({ kind: "DELTA", value: "2" });
  });

  it("that is no rule is marked, and neither staged nor sent", () => {
    const on = sheet();
    type(on, "a", "price", "12,5");
    type(on, "b", "value", "-101%");
    expect(lookOf(on, "a")).toMatchObject({ rule: byBook, bad: { price: { text: "12,5" } } });
    expect(on.counts).toEqual({ changed: 1, belowCost: 1, invalid: 2 });
    expect(on.unsent).toBeNull();
    type(on, "a", "price", "12.5");
    expect(on.counts).toMatchObject({ changed: 2, invalid: 1 });
  });

  it("beside its rule follows from both, whatever price stands with them", () => {
    const on = sheet();
    on.type([
      { rowId: "a", column: "price", text: "99" },
      { rowId: "a", column: "value", text: "10" },
      { rowId: "a", column: "rule", text: "Percent" },
    ]);
    expect(price(on, "a")).toBe("24.2");
  });

  it("changes every plan without a rule of its own when it is the book's percent", () => {
    const on = sheet();
    on.setPercent("20");
    expect(on.counts.changed).toBe(2);
    expect(price(on, "a")).toBe("26.4");
    expect(price(on, "b")).toBe("30");
    expect(on.unsent).toEqual({ rules: new Map(), percent: "20" });
  });
});

describe("what the graph is told", () => {
  it("is what differs from its draft, once", () => {
    const on = sheet();
    expect(on.unsent).toBeNull();
    type(on, "a", "price", "24");
    const first = on.unsent!;
    expect(first.rules).toEqual(new Map([["a", fixed("24")]]));
    on.markSent(first);
    expect(on.unsent).toBeNull();
    on.revertAll();
    // Both are taken back: what was typed here, and what the draft had before.
    expect(on.unsent!.rules).toEqual(
      new Map([
        ["a", byBook],
        ["c", byBook],
      ]),
    );
    on.markSent(on.unsent!);
    expect(on.counts).toEqual({ changed: 0, belowCost: 0, invalid: 0 });
  });

  it("does not lose what is typed while it is on its way", () => {
    const on = sheet();
    type(on, "a", "price", "24");
    const first = on.unsent!;
    type(on, "a", "price", "25");
    on.markSent(first);
    expect(on.unsent!.rules).toEqual(new Map([["a", fixed("25")]]));
    // Nor when rows are read again.
    on.take([{ row: row("a"), staged: fixed("24") }]);
    expect(price(on, "a")).toBe("25");
  });

  it("is nothing once it is in force", () => {
    const on = sheet();
    type(on, "a", "price", "24");
    on.markSent(on.unsent!);
    on.settle();
    expect(on.row("a")!.committed).toEqual(fixed("24"));
    expect(on.counts.changed).toBe(0);
    expect(on.unsent).toBeNull();
    expect(on.undo()).toBe(false);
  });
});

describe("undo", () => {
  it("goes back edit by edit, also over what is not valid, and forth again", () => {
    const on = sheet();
    type(on, "a", "price", "24");
    type(on, "a", "price", "nonsense");
    on.setPercent("20");
    on.undo();
    expect(on.stagedPercent).toBe("15");
    on.undo();
    expect(lookOf(on, "a")).toMatchObject({ bad: null, rule: fixed("24") });
    on.undo();
    expect(lookOf(on, "a").before).toBeNull();
    expect(on.undo()).toBe(false);
    on.redo();
    expect(price(on, "a")).toBe("24");
  });
});

describe("the rows that are shown", () => {
  const ids = (on: PriceSheet, view: Partial<SheetView>) =>
    orderedRows(on, { ...all, ...view }).map(({ id }) => id);

  it.each([
    { view: { words: "prod mon" }, shown: ["a", "c"] },
    { view: { rules: ["FIXED"] }, shown: ["b", "c"] },
    { view: { show: "changed" }, shown: ["c"] },
    { view: { show: "below" }, shown: ["c"] },
    { view: { since: "2026-02-01" }, shown: ["c"] },
    { view: { sort: "price" }, shown: ["c", "a", "b"] },
    { view: { sort: "price", descending: true }, shown: ["b", "a", "c"] },
    { view: { sort: "value" }, shown: ["c", "b", "a"] },
  ] as const)("by $view", ({ view, shown }) => {
    expect(ids(sheet(), view)).toEqual(shown);
  });
});
