import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useDirection } from "@markethall/language";
import {
  useCallback,
  useEffect,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import type { PriceSheet } from "../sheet/price-sheet.js";
import type { SheetColumn } from "../sheet/sheet-order.js";
import type { SheetRow } from "../sheet/sheet-row.js";
import type { AfterEdit } from "./cell-editor.js";
import type { EditableColumn } from "../sheet/typed-rule.js";
import { editableColumn, type GridColumn } from "./grid-columns.js";
import { copied, editorText, filledDown, idsIn, pasted } from "./grid-edits.js";
import { cellOf, mirrored, moved, placeAfter, rangeBetween, type Place } from "./grid-place.js";

export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 36;
const BEGINNING: Place = { row: 0, column: 0 };

interface GridParts {
  id: string;
  scroller: RefObject<HTMLDivElement | null>;
  sheet: PriceSheet;
  rows: readonly SheetRow[];
  columns: readonly GridColumn[];
  editable: boolean;
  onSort: (column: SheetColumn) => void;
}

export interface Edited {
  readonly rowId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly typed: boolean;
}

/** The keyboard, the pointer and the clipboard over a grid, and what is selected and edited in it. */
export function usePriceGrid({ id, scroller, sheet, rows, columns, editable, onSort }: GridParts) {
  const { t } = useLingui();
  const rightToLeft = useDirection() === "rtl";
  const [place, setPlace] = useState(BEGINNING);
  const [anchor, setAnchor] = useState(BEGINNING);
  const [edited, setEdited] = useState<Edited | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [known, setKnown] = useState(columns);
  if (known !== columns) {
    // Columns come and go beside the what-if: the selection stays with its column.
    const kept = <P extends { column: number }>(one: P): P => ({
      ...one,
      column: Math.max(
        0,
        columns.findIndex(({ id: to }) => to === known[one.column]?.id),
      ),
    });
    setKnown(columns);
    setPlace(kept(place));
    setAnchor(kept(anchor));
    if (edited) setEdited(kept(edited));
  }
  const last = rows.length - 1;
  const active = {
    row: Math.min(place.row, last),
    column: Math.min(place.column, columns.length - 1),
  };
  const range = rangeBetween({ ...anchor, row: Math.min(anchor.row, last) }, active);

  const shown = { sheet, rows, columns };

  useEffect(
    function keepInSight() {
      document
        .getElementById(`${id}-${active.row}-${active.column}`)
        ?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    },
    [id, active.row, active.column, columns],
  );

  function go(to: Place, extending = false) {
    setPlace(to);
    if (!extending) setAnchor(to);
    setSaid(null);
  }

  /** Begins to edit the active cell; false where it cannot be. */
  function edit(typed: string | null): boolean {
    const row = rows[active.row];
    const column = typedInto(active.column);
    if (!row || !column) return false;
    const look = sheet.look(row);
    const text = look.bad?.[column]?.text ?? editorText(column, row, look);
    const begun = typed !== null && column !== "rule";
    setEdited({ ...active, rowId: row.id, text: begun ? typed : text, typed: begun });
    return true;
  }

  function typedInto(column: number): EditableColumn | null {
    const id = columns[column]?.id;
    return id && editable ? editableColumn(id) : null;
  }

  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), [scroller]);

  function take(text: string, after: AfterEdit) {
    setEdited(null);
    const row = edited && sheet.row(edited.rowId);
    const column = edited && typedInto(edited.column);
    if (!edited || !row || !column) return;
    const look = sheet.look(row);
    if (look.bad !== null || text !== editorText(column, row, look)) {
      sheet.type([{ rowId: row.id, column, text }]);
    }
    const editables = columns.flatMap((_, at) => (typedInto(at) ? [at] : []));
    const next = placeAfter(after, edited, rows.length, editables);
    if (next) go(next);
    const wrong = sheet.look(row).bad?.[column];
    if (wrong) setSaid(`${text}: ${t(wrong.reason)}`);
    if (after !== "stay") focusGrid();
  }

  function cancel() {
    setEdited(null);
    focusGrid();
  }

  function handleKey(event: KeyboardEvent<HTMLDivElement>) {
    const far = event.ctrlKey || event.metaKey;
    const page = Math.max(
      1,
      Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT) - 1,
    );
    const key = rightToLeft ? mirrored(event.key) : event.key;
    const to = event.altKey
      ? null
      : moved(active, { key, far }, { rows: rows.length, columns: columns.length, page });
    if (to) {
      event.preventDefault();
      go(to, event.shiftKey && to.row >= 0);
    } else if (handleCommand(event, far)) event.preventDefault();
  }

  function handleCommand(event: KeyboardEvent, far: boolean): boolean {
    const { key } = event;
    const header = active.row < 0;
    if (far && key.toLowerCase() === "a") {
      setAnchor(BEGINNING);
      setPlace({ row: last, column: columns.length - 1 });
      return true;
    }
    if (header) {
      const column = columns[active.column];
      if ((key !== "Enter" && key !== " ") || !column) return false;
      onSort(column.id);
      return true;
    }
    if (!editable) return false;
    if (far && key.toLowerCase() === "z") {
      const done = event.shiftKey ? sheet.redo() : sheet.undo();
      setSaid(done ? t`Undone.` : t`Nothing to undo.`);
      return true;
    }
    if (far && key.toLowerCase() === "y") return sheet.redo() || true;
    if (far && key.toLowerCase() === "d") {
      sheet.rule(filledDown(shown, range));
      return true;
    }
    if (key === "Delete" || key === "Backspace") {
      sheet.clear(idsIn(rows, range));
      return true;
    }
    if (key === "Escape") return forgetWrong();
    if (key === "Enter" || key === "F2") return edit(null);
    const printable = key.length === 1 && !far && !event.altKey && key !== " ";
    return printable && edit(key);
  }

  /** Takes back what is typed into the selection and is no rule. */
  function forgetWrong(): boolean {
    const looks = idsIn(rows, range).flatMap((rowId) => {
      const row = sheet.row(rowId);
      const look = row && sheet.look(row);
      return look?.bad ? [[rowId, look.rule] as const] : [];
    });
    if (looks.length > 0) sheet.rule(new Map(looks));
    return looks.length > 0;
  }

  function handleCopy(event: ClipboardEvent) {
    if (edited) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied(shown, range));
    const count = (range.bottom - range.top + 1) * (range.end - range.start + 1);
    setSaid(t`${plural(count, { one: "# cell copied.", other: "# cells copied." })}`);
  }

  function handlePaste(event: ClipboardEvent) {
    if (edited || !editable || active.row < 0) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const { edits, bottom, end, untouched } = pasted(text, shown, range);
    sheet.type(edits);
    setAnchor({ row: range.top, column: range.start });
    setPlace({ row: bottom, column: end });
    setSaid(
      untouched > 0
        ? t`${plural(edits.length, { one: "# cell pasted", other: "# cells pasted" })}, ${untouched} left out: they cannot be edited.`
        : t`${plural(edits.length, { one: "# cell pasted.", other: "# cells pasted." })}`,
    );
  }

  function handlePointer(event: PointerEvent<HTMLDivElement>) {
    const to = cellOf(event.target);
    if (!to || event.button !== 0) return;
    if (to.row < 0) {
      const column = columns[to.column];
      go(to);
      if (column) onSort(column.id);
      return;
    }
    const again = to.row === active.row && to.column === active.column && !edited;
    go(to, event.shiftKey);
    if (again && event.pointerType === "touch") edit(null);
  }

  function handleDrag(event: PointerEvent<HTMLDivElement>) {
    if (event.buttons !== 1 || edited || event.pointerType === "touch") return;
    const to = cellOf(event.target);
    if (to && to.row >= 0 && (to.row !== active.row || to.column !== active.column)) go(to, true);
  }

  function handleDouble(event: MouseEvent) {
    const to = cellOf(event.target);
    if (to && to.row === active.row && to.column === active.column) edit(null);
  }

  return {
    active,
    range,
    edited,
    said,
    take,
    cancel,
    handlers: {
      onKeyDown: handleKey,
      onCopy: handleCopy,
      onPaste: handlePaste,
      onPointerDown: handlePointer,
      onPointerMove: handleDrag,
      onDoubleClick: handleDouble,
    },
  };
}
