/** A cell by row and column; row −1 is the header. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight. */
  readonly page: number;
}

export interface MoveKey {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly far: boolean;
}

const HEADER = -1;

/** Where a key leads from a cell, as in a spreadsheet; null for a key that does not move. */
export function moved(from: Place, { key, far }: MoveKey, extent: Extent): Place | null {
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const to = (row: number, column: number): Place => ({
    row: Math.max(HEADER, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  });
  switch (key) {
    case "ArrowDown":
      return to(far ? last.row : from.row + 1, from.column);
    case "ArrowUp":
      return to(far ? Math.min(0, from.row) : from.row - 1, from.column);
    case "ArrowRight":
      return to(from.row, far ? last.column : from.column + 1);
    case "ArrowLeft":
      return to(from.row, far ? 0 : from.column - 1);
    case "Home":
      return to(far ? 0 : from.row, 0);
    case "End":
      return to(far ? last.row : from.row, last.column);
    case "PageDown":
      return to(from.row + extent.page, from.column);
    case "PageUp":
      return to(Math.max(0, from.row - extent.page), from.column);
    default:
      return null;
  }
}

/** Cells between two corners, both included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}

export function rangeBetween(one: Place, other: Place): Range {
  return {
    top: Math.max(0, Math.min(one.row, other.row)),
    bottom: Math.max(one.row, other.row),
    start: Math.min(one.column, other.column),
    end: Math.max(one.column, other.column),
  };
}

/** Which cell an element of the grid belongs to. */
export function cellOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  const { row, column } = cell?.dataset ?? {};
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) };
}

const MIRRORED: Readonly<Record<string, string>> = {
  ArrowLeft: "ArrowRight",
  ArrowRight: "ArrowLeft",
};

/** The key as it is meant where one reads from right to left. */
export function mirrored(key: string): string {
  return MIRRORED[key] ?? key;
}

/** Where the selection goes once a cell was edited; sideways from one cell that can be edited to the next, and on to the next row. */
export function placeAfter(
  after: "stay" | "down" | "up" | "next" | "previous",
  { row, column }: Place,
  rows: number,
  editable: readonly number[],
): Place | null {
  switch (after) {
    case "stay":
      return null;
    case "down":
      return { row: Math.min(rows - 1, row + 1), column };
    case "up":
      return { row: Math.max(0, row - 1), column };
    case "next": {
      const next = editable.find((one) => one > column);
      if (next !== undefined) return { row, column: next };
      return { row: Math.min(rows - 1, row + 1), column: editable[0] ?? column };
    }
    case "previous": {
      const previous = editable.findLast((one) => one < column);
      if (previous !== undefined) return { row, column: previous };
      return { row: Math.max(0, row - 1), column: editable.at(-1) ?? column };
    }
  }
}
