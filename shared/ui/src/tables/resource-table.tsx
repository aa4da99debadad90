import {
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import type { Words } from "../values/said.js";
import { useDensity } from "./density.js";
import { HeaderCell } from "./header-cell.js";
import { ChooseAllCell, ChooseCell, type RowChoice } from "./row-choice.js";
import classes from "./resource-table.module.css";
import { type TableSort, useSorting } from "./use-sorting.js";

export interface ResourceColumn<Row> {
  readonly id: string;
  /** As a message where the columns are a constant. */
  readonly header: Words;
  readonly cell: (row: Row) => ReactNode;
  /** What to sort by; without it the column cannot be sorted. Decimals of money: see `compare`. */
  readonly sortBy?: (row: Row) => string | number | null;
  /** Own comparison, for money (`compareDecimals`) and the like. */
  readonly compare?: (one: Row, other: Row) => number;
  readonly align?: "start" | "end";
  /** Hidden below 700 pixels, where it is not needed to know the row. */
  readonly wideOnly?: boolean;
  /** Shown only when somebody chooses it (`useTableView`). */
  readonly optional?: boolean;
}

interface ResourceTableProps<Row> {
  /** What the table lists: "Orders". Read out by screen readers. */
  label: string;
  columns: readonly ResourceColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Opens a row: by click on it, double-click, or Enter while it has the focus. */
  onOpen?: (row: Row) => void;
  /** How a row is named when it is read out as something to open. */
  rowLabel?: (row: Row) => string;
  /** Below the rows: "Load more". */
  footer?: ReactNode;
  /** Marks the row that a drawer shows beside the table. */
  selectedId?: string | null;
  /** Without it the table keeps its sort to itself. */
  sort?: TableSort;
  /** Several rows can be chosen, by a box before each. */
  choice?: RowChoice;
  /** A row that is on its way out of the list, or came back to it because something was refused. */
  rowTone?: (row: Row) => "leaving" | "back" | undefined;
  /** The focus came to a row, by keys or by click. */
  onCursor?: (row: Row) => void;
  /** For pages that walk through the rows by keys of their own. */
  handle?: Ref<ResourceTableHandle>;
  /** Below the rows and always in sight: what they add up to. */
  totals?: readonly Row[];
  /** A row that sums up those below it stands out. */
  isStrong?: (row: Row) => boolean;
}

export interface ResourceTableHandle {
  /** Ids of the rows as they are sorted now. */
  readonly order: () => readonly string[];
  /** Puts the focus on a row, and the row into sight. */
  readonly focusRow: (id: string) => void;
}

const VIRTUAL_FROM = 120;
const ROW_HEIGHT = { comfortable: 45, compact: 33 } as const;

/**
 * Rows of one kind of thing: sorted by its columns, walked with the arrow keys, opened with Enter
 * or a double-click. Long lists draw only what is in sight.
 */
export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const { label, columns, rows, rowId, onOpen, rowLabel, footer, selectedId, choice } = props;
  const { totals = [], isStrong } = props;
  const [density] = useDensity();
  const { sorting, setSorting, server } = useSorting(props.sort);
  const definitions = useMemo(
    () => columns.map((column) => definitionOf(column, server)),
    [columns, server],
  );
  const table = useReactTable({
    data: rows as Row[],
    columns: definitions,
    state: { sorting },
    onSortingChange: setSorting,
    manualSorting: server !== null,
    enableSortingRemoval: props.sort?.always !== true,
    sortDescFirst: false,
    autoResetPageIndex: false,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getRowId: rowId,
  });
  const sorted = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const long = sorted.length > VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: long ? sorted.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT[density],
    overscan: 12,
  });
  useImperativeHandle(props.handle, () => ({
    order: () => sorted.map(({ id }) => id),
    focusRow: (id) => {
      const find = () => scroller.current?.querySelector<HTMLElement>(`tr[data-row="${id}"]`);
      if (long && !find()) virtual.scrollToIndex(sorted.findIndex((row) => row.id === id));
      const focus = () => find()?.focus();
      if (find()) focus();
      else requestAnimationFrame(focus);
    },
  }));
  const inSight = virtual.getVirtualItems();
  const shown = long
    ? inSight.map(({ index }) => sorted[index]).filter((row) => row !== undefined)
    : sorted;
  const above = inSight[0]?.start ?? 0;
  const below = long ? virtual.getTotalSize() - (inSight.at(-1)?.end ?? 0) : 0;

  return (
    <div className={classes.frame} data-density={density}>
      <div
        ref={scroller}
        className={classes.scroller}
        data-long={long}
        // Rows that open take the focus themselves; others are scrolled by keyboard from here.
        {...(onOpen === undefined && { tabIndex: 0, role: "group", "aria-label": label })}
      >
        <table className={classes.table} aria-label={label} aria-rowcount={sorted.length + 1}>
          <thead>
            <tr>
              {choice && <ChooseAllCell choice={choice} ids={sorted.map(({ id }) => id)} />}
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} state={table.getColumn(column.id)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {shown.map((row) => (
              <tr
                key={row.id}
                className={classes.row}
                data-opens={onOpen !== undefined}
                data-row={row.id}
                data-strong={isStrong?.(row.original) || undefined}
                data-tone={props.rowTone?.(row.original)}
                data-shown={selectedId === row.id}
                aria-selected={isSelected(row.id)}
                tabIndex={onOpen === undefined ? undefined : 0}
                onFocus={() => props.onCursor?.(row.original)}
                aria-label={rowLabel?.(row.original)}
                onKeyDown={(event) => walk(event, () => onOpen?.(row.original))}
                onDoubleClick={() => onOpen?.(row.original)}
                onClick={(event) => isPlainClick(event) && onOpen?.(row.original)}
              >
                {choice && (
                  <ChooseCell
                    choice={choice}
                    id={row.id}
                    name={rowLabel?.(row.original) ?? row.id}
                  />
                )}
                {columns.map((column) => (
                  <td key={column.id} data-align={column.align} data-wide-only={column.wideOnly}>
                    {column.cell(row.original)}
                  </td>
                ))}
              </tr>
            ))}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
          {totals.length > 0 && (
            <tfoot className={classes.totals}>
              {totals.map((row) => (
                <tr key={rowId(row)}>
                  {choice && <td />}
                  {columns.map((column) => (
                    <td key={column.id} data-align={column.align} data-wide-only={column.wideOnly}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </div>
      {footer !== undefined && <div className={classes.footer}>{footer}</div>}
    </div>
  );

  function isSelected(id: string): boolean | undefined {
    if (choice) return choice.chosen.has(id);
    return selectedId === undefined ? undefined : selectedId === id;
  }
}

function definitionOf<Row>(
  { id, sortBy, compare }: ResourceColumn<Row>,
  server: readonly string[] | null,
): ColumnDef<Row> {
  return {
    id,
    accessorFn: (row) => sortBy?.(row) ?? null,
    enableSorting: server ? server.includes(id) : sortBy !== undefined || compare !== undefined,
    sortUndefined: "last",
    ...(compare === undefined
      ? {}
      : { sortingFn: (one, other) => compare(one.original, other.original) }),
  };
}

function walk(event: KeyboardEvent<HTMLTableRowElement>, open: () => void): void {
  // With Shift the keys are the page's own: they choose several.
  if (event.target !== event.currentTarget || event.shiftKey) return;
  const row = event.currentTarget;
  const neighbour =
    event.key === "ArrowDown"
      ? row.nextElementSibling
      : event.key === "ArrowUp"
        ? row.previousElementSibling
        : null;
  if (neighbour instanceof HTMLElement) {
    event.preventDefault();
    neighbour.focus();
  } else if (event.key === "Enter") {
    event.preventDefault();
    open();
  }
}

/** A single click opens too, unless it was meant for something in the row or selected text. */
function isPlainClick(event: React.MouseEvent<HTMLTableRowElement>): boolean {
  const target = event.target as HTMLElement;
  const inside = target.closest("a, button, input, label, select, textarea");
  return event.detail === 1 && inside === null && window.getSelection()?.type !== "Range";
}
