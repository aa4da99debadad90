import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { IconChevronDown, IconChevronUp, VisuallyHidden } from "@markethall/ui";
import { useVirtualizer } from "@markethall/ui/tables";
import { useId, useRef } from "react";
import type { PriceSheet } from "../sheet/price-sheet.js";
import type { SheetColumn } from "../sheet/sheet-order.js";
import type { SheetRow } from "../sheet/sheet-row.js";
import type { GridColumn } from "./grid-columns.js";
import { GridRow, widthOf } from "./grid-row.js";
import { HEADER_HEIGHT, ROW_HEIGHT, usePriceGrid } from "./use-price-grid.js";
import { withActive } from "./rows-in-sight.js";
import classes from "./price-grid.module.css";

interface PriceGridProps {
  label: string;
  sheet: PriceSheet;
  rows: readonly SheetRow[];
  columns: readonly GridColumn[];
  currency: string;
  editable: boolean;
  sort: SheetColumn | null;
  descending: boolean;
  onSort: (column: SheetColumn) => void;
}

/** Below as many rows all are drawn. */
const VIRTUAL_FROM = 60;

/**
 * A book like a spreadsheet. The grid is one stop of the Tab key and keeps the focus; which cell is active is said by
 * `aria-activedescendant`, so that rows may come and go under it. Only rows in sight are drawn.
 */
export function PriceGrid(props: PriceGridProps) {
  const { label, sheet, rows, columns, currency, editable, sort, descending, onSort } = props;
  const { t } = useLingui();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = usePriceGrid({ id, scroller, sheet, rows, columns, editable, onSort });
  const { active, range, edited } = grid;
  const long = rows.length > VIRTUAL_FROM;
  const virtual = useVirtualizer({
    count: long ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEADER_HEIGHT,
    rangeExtractor: (inSight) => withActive(inSight, active.row),
  });
  const shown = long
    ? virtual.getVirtualItems().map(({ index }) => index)
    : rows.map((_, at) => at);

  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly={!editable}
        aria-activedescendant={`${id}-${active.row}-${active.column}`}
        aria-describedby={`${id}-keys`}
        {...grid.handlers}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.headRow}>
            {columns.map((column, place) => (
              <div
                key={column.id}
                id={`${id}--1-${place}`}
                role="columnheader"
                aria-colindex={place + 1}
                aria-sort={sort === column.id ? (descending ? "descending" : "ascending") : "none"}
                className={classes.headCell}
                style={widthOf(column)}
                data-align={column.align}
                data-active={active.row === -1 && active.column === place}
                data-row={-1}
                data-column={place}
              >
                <span className={classes.text}>{t(column.label)}</span>
                {sort === column.id &&
                  (descending ? (
                    <IconChevronDown size={14} aria-hidden />
                  ) : (
                    <IconChevronUp size={14} aria-hidden />
                  ))}
              </div>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className={classes.body}
          style={{ height: rows.length * ROW_HEIGHT, width: widthOfAll(columns) }}
        >
          {shown.map((index) => {
            const row = rows[index];
            if (!row) return null;
            const selected = index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={row.id}
                gridId={id}
                row={row}
                look={sheet.look(row)}
                index={index}
                top={index * ROW_HEIGHT}
                columns={columns}
                currency={currency}
                editable={editable}
                active={active.row === index ? active.column : null}
                from={selected ? range.start : -1}
                to={selected ? range.end : -1}
                edited={edited?.rowId === row.id ? edited : null}
                {...(edited?.rowId === row.id ? { onTake: grid.take, onCancel: grid.cancel } : {})}
              />
            );
          })}
        </div>
      </div>
      <VisuallyHidden id={`${id}-keys`}>
        {editable
          ? t`Arrow keys move, Shift selects. Type or press Enter to edit, Escape to leave it, Delete for the book’s percent, Control D to fill down, Control Z to undo. Control C and Control V copy from and to a spreadsheet. In the header, Enter sorts.`
          : t`Arrow keys move, Shift selects, Control C copies to a spreadsheet. In the header, Enter sorts.`}
      </VisuallyHidden>
      <VisuallyHidden role="status">
        {grid.said ?? t`${plural(rows.length, { one: "# plan", other: "# plans" })}`}
      </VisuallyHidden>
    </div>
  );
}

function widthOfAll(columns: readonly GridColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
