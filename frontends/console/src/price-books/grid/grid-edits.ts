import { textOf } from "../sheet/exact.js";
import type { PriceSheet } from "../sheet/price-sheet.js";
import type { Rule } from "../sheet/price-rule.js";
import type { CellEdit, RowLook, SheetRow } from "../sheet/sheet-row.js";
import { readTsv, writeTsv } from "../sheet/tsv.js";
import type { EditableColumn } from "../sheet/typed-rule.js";
import { editableColumn, plainText, type GridColumn } from "./grid-columns.js";
import type { Range } from "./grid-place.js";

/** What is shown: the rows in their order, and the columns. */
export interface Shown {
  readonly sheet: PriceSheet;
  readonly rows: readonly SheetRow[];
  readonly columns: readonly GridColumn[];
}

export function idsIn(rows: readonly SheetRow[], { top, bottom }: Range): string[] {
  return rows.slice(top, bottom + 1).map(({ id }) => id);
}

/** What an editor begins with: the name of the kind for a rule, else the number as it is typed. */
export function editorText(column: EditableColumn, row: SheetRow, look: RowLook): string {
  const { kind, included } = look.rule;
  return column === "rule" ? (included ? kind : "NONE") : plainText(column, row, look);
}

export function copied({ sheet, rows, columns }: Shown, range: Range): string {
  const chosen = columns.slice(range.start, range.end + 1);
  return writeTsv(
    rows
      .slice(range.top, range.bottom + 1)
      .map((row) => chosen.map(({ id }) => plainText(id, row, sheet.look(row)))),
  );
}

export interface Pasted {
  readonly edits: readonly CellEdit[];
  /** The last row and column that the texts reach. */
  readonly bottom: number;
  readonly end: number;
  /** Cells that are not typed into, or that the rows have no place for. */
  readonly untouched: number;
}

/** Texts of a spreadsheet over the selection: one text fills it, more begin at its first cell. */
export function pasted(text: string, { rows, columns }: Shown, range: Range): Pasted {
  const cells = readTsv(text.replace(/(\r\n|\n|\r)$/, ""));
  const [only] = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : [];
  const high = only === undefined ? cells.length : range.bottom - range.top + 1;
  const wide =
    only === undefined
      ? Math.max(...cells.map(({ length }) => length))
      : range.end - range.start + 1;
  const edits: CellEdit[] = [];
  let untouched = 0;
  for (let down = 0; down < high; down += 1) {
    for (let over = 0; over < wide; over += 1) {
      const cell = only ?? cells[down]?.[over];
      if (cell === undefined) continue;
      const row = rows[range.top + down];
      const id = columns[range.start + over]?.id;
      const column = id && editableColumn(id);
      if (row && column) edits.push({ rowId: row.id, column, text: cell });
      else untouched += 1;
    }
  }
  return {
    edits,
    bottom: Math.min(rows.length - 1, range.top + high - 1),
    end: Math.min(columns.length - 1, range.start + wide - 1),
    untouched,
  };
}

/**
 * The rule of the selection's first row for those below it, or that of the row above for a single row. A price that is
 * filled down is the same price, whatever rule makes it above.
 */
export function filledDown({ sheet, rows, columns }: Shown, range: Range): Map<string, Rule> {
  const single = range.top === range.bottom;
  const source = rows[single ? range.top - 1 : range.top];
  if (!source) return new Map();
  const priceOnly = range.start === range.end && columns[range.start]?.id === "price";
  const look = sheet.look(source);
  const { rule } = look;
  const filled: Rule =
    priceOnly && rule.included && rule.kind !== "FIXED"
      ? { kind: "FIXED", value: textOf(look.price), included: true }
      : rule;
  const below = rows.slice(single ? range.top : range.top + 1, range.bottom + 1);
  return new Map(below.map(({ id }) => [id, filled]));
}
