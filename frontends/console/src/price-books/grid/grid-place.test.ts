import { describe, expect, it } from "@jest/globals";
import { moved, placeAfter, rangeBetween } from "./grid-place.js";
import { withActive } from "./rows-in-sight.js";

const extent = { rows: 100, columns: 5, page: 10 };

describe("keys in the grid", () => {
  it.each([
    { key: "ArrowDown", far: false, to: [51, 2] },
    { key: "ArrowUp", far: false, to: [49, 2] },
    { key: "ArrowRight", far: false, to: [50, 3] },
    { key: "ArrowLeft", far: false, to: [50, 1] },
    { key: "ArrowDown", far: true, to: [99, 2] },
    { key: "ArrowUp", far: true, to: [0, 2] },
    { key: "Home", far: false, to: [50, 0] },
    { key: "End", far: false, to: [50, 4] },
    { key: "Home", far: true, to: [0, 0] },
    { key: "End", far: true, to: [99, 4] },
    { key: "PageDown", far: false, to: [60, 2] },
    { key: "PageUp", far: false, to: [40, 2] },
  ])("$key, with Ctrl $far, leads to $to", ({ key, far, to: [row, column] }) => {
    expect(moved({ row: 50, column: 2 }, { key, far }, extent)).toEqual({ row, column });
  });

  it("stop at the edges, the upper one of which is the header", () => {
    expect(moved({ row: 0, column: 0 }, { key: "ArrowUp", far: false }, extent)!.row).toBe(-1);
    expect(moved({ row: -1, column: 0 }, { key: "ArrowUp", far: false }, extent)!.row).toBe(-1);
    expect(moved({ row: 99, column: 4 }, { key: "PageDown", far: false }, extent)).toEqual({
      row: 99,
      column: 4,
    });
    expect(moved({ row: 0, column: 0 }, { key: "x", far: false }, extent)).toBeNull();
  });

  it("after an edit go down or on to the next cell that can be edited", () => {
    const editable = [2, 3];
    expect(placeAfter("down", { row: 5, column: 2 }, 100, editable)).toEqual({ row: 6, column: 2 });
    expect(placeAfter("next", { row: 5, column: 2 }, 100, editable)).toEqual({ row: 5, column: 3 });
    expect(placeAfter("next", { row: 5, column: 3 }, 100, editable)).toEqual({ row: 6, column: 2 });
    expect(placeAfter("previous", { row: 5, column: 2 }, 100, editable)).toEqual({
      row: 4,
      column: 3,
    });
    expect(placeAfter("stay", { row: 5, column: 2 }, 100, editable)).toBeNull();
  });

  it("select from any corner to any other", () => {
    expect(rangeBetween({ row: 4, column: 3 }, { row: 2, column: 1 })).toEqual({
      top: 2,
      bottom: 4,
      start: 1,
      end: 3,
    });
  });
});

describe("the rows that are drawn", () => {
  const range = { startIndex: 10, endIndex: 20, overscan: 2, count: 100 };
  it("are those in sight, and the active one wherever it is", () => {
    expect(withActive(range, 15)).toHaveLength(15);
    expect(withActive(range, 3)[0]).toBe(3);
    expect(withActive(range, 90).at(-1)).toBe(90);
    expect(withActive(range, -1)).toHaveLength(15);
  });
});
