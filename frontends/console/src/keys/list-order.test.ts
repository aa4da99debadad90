import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { afterLeaving, between, stepFrom, withLeaving } from "./list-order.js";

const order = ["a", "b", "c", "d"];

describe("stepFrom", () => {
  it.each([
    { from: null, by: 1, to: "a", why: "nothing is under the cursor yet" },
    { from: null, by: -1, to: "d", why: "going back begins at the end" },
    { from: "b", by: 1, to: "c", why: "the next" },
    { from: "d", by: 1, to: "d", why: "there is no next" },
    { from: "a", by: -1, to: "a", why: "there is none before" },
    { from: "gone", by: 1, to: "a", why: "what was under the cursor left" },
  ] as const)("goes from $from by $by to $to: $why", ({ from, by, to }) => {
    expect(stepFrom(order, from, by)).toBe(to);
  });
});

describe("afterLeaving", () => {
  it.each([
    { cursor: "b", leaving: ["b"], to: "c", why: "the next stays" },
    { cursor: "b", leaving: ["b", "c"], to: "d", why: "the next that stays" },
    { cursor: "d", leaving: ["d"], to: "c", why: "there is no next, so back" },
    { cursor: "b", leaving: ["a"], to: "b", why: "another leaves" },
    { cursor: "a", leaving: order, to: null, why: "nothing stays" },
    { cursor: null, leaving: ["a"], to: null, why: "there was no cursor" },
  ])("goes from $cursor to $to: $why", ({ cursor, leaving, to }) => {
    expect(afterLeaving(order, cursor, new Set(leaving))).toBe(to);
  });

  it("never moves a cursor whose row stays, and never stops on one that leaves", () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.array(fc.nat()), (list, at, gone) => {
        const cursor = list[at % list.length] ?? "";
        const leaving = new Set(gone.map((one) => list[one % list.length] ?? ""));
        const next = afterLeaving(list, cursor, leaving);
        if (!leaving.has(cursor)) expect(next).toBe(cursor);
        else if (next === null) expect(list.every((id) => leaving.has(id))).toBe(true);
        else expect(list.includes(next) && !leaving.has(next)).toBe(true);
      }),
    );
  });
});

describe("between", () => {
  it("takes both ends, in either direction", () => {
    expect(between(order, "b", "d")).toEqual(["b", "c", "d"]);
    expect(between(order, "d", "b")).toEqual(["b", "c", "d"]);
    expect(between(order, null, "b")).toEqual(["b"]);
  });
});

describe("withLeaving", () => {
  it("keeps each at its place until it is gone", () => {
    const rows = ["a", "c"].map((id) => ({ id }));
    const leaving = [
      { row: { id: "b" }, after: "a" },
      { row: { id: "c" }, after: "b" },
      { row: { id: "z" }, after: null },
      { row: { id: "y" }, after: "unknown" },
    ];
    expect(withLeaving(rows, leaving).map(({ id }) => id)).toEqual(["y", "z", "a", "b", "c"]);
  });
});
