import { useLingui } from "@lingui/react/macro";
import {
  formatMoney,
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  VisuallyHidden,
} from "@markethall/ui";
import { memo, type CSSProperties, type ReactNode } from "react";
import { textOf } from "../sheet/exact.js";
import type { RowLook, SheetRow } from "../sheet/sheet-row.js";
import { CellEditor, type AfterEdit } from "./cell-editor.js";
import { editableColumn, shownText, type GridColumn } from "./grid-columns.js";
import classes from "./price-grid.module.css";

export interface CellEdited {
  readonly column: number;
  readonly text: string;
  readonly typed: boolean;
}

interface GridRowProps {
  gridId: string;
  row: SheetRow;
  /** All that is staged of it; the same object while nothing changes. */
  look: RowLook;
  index: number;
  top: number;
  columns: readonly GridColumn[];
  currency: string;
  editable: boolean;
  /** The active cell's column, if it is in this row. */
  active: number | null;
  /** Selected columns of this row: from, to; −1 where none are. */
  from: number;
  to: number;
  edited: CellEdited | null;
  /** Only while a cell of this row is edited. */
  onTake?: (text: string, after: AfterEdit) => void;
  onCancel?: () => void;
}

/** One plan of the book. Drawn anew only when it looks different: a grid of thousands moves under the keys. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { gridId, row, look, index, top, columns, currency, active, from, to, edited } = props;
  const { t } = useLingui();
  const name = `${row.product}, ${row.plan}`;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      data-changed={look.before !== null}
      data-odd={index % 2 === 1}
    >
      {columns.map((column, place) => {
        const typedInto = props.editable ? editableColumn(column.id) : null;
        const wrong = typedInto ? look.bad?.[typedInto] : undefined;
        const { onTake, onCancel } = props;
        const label = t(column.label);
        return (
          <div
            key={column.id}
            id={`${gridId}-${index}-${place}`}
            role="gridcell"
            aria-colindex={place + 1}
            aria-selected={place >= from && place <= to}
            aria-readonly={typedInto === null}
            aria-invalid={wrong ? true : undefined}
            className={classes.cell}
            style={widthOf(column)}
            data-row={index}
            data-column={place}
            data-id={column.id}
            data-align={column.align}
            data-active={active === place}
            data-editable={typedInto !== null}
            data-out={!look.rule.included}
            title={wrong ? t(wrong.reason) : column.id === "product" ? name : undefined}
          >
            {edited?.column === place && typedInto && onTake && onCancel ? (
              <CellEditor
                column={typedInto}
                label={t`${label} of ${name}`}
                text={edited.text}
                typed={edited.typed}
                onTake={onTake}
                onCancel={onCancel}
              />
            ) : wrong ? (
              <Wrong text={wrong.text} reason={t(wrong.reason)} />
            ) : (
              <CellText column={column} row={row} look={look} currency={currency} />
            )}
          </div>
        );
      })}
    </div>
  );
});

export function widthOf({ width }: GridColumn): CSSProperties {
  return { "--width": `${width}px` } as CSSProperties;
}

function Wrong({ text, reason }: { text: string; reason: string }) {
  return (
    <span className={classes.wrong}>
      <IconAlertTriangle size={14} aria-hidden />
      <span className={classes.text}>{text}</span>
      <VisuallyHidden>{reason}</VisuallyHidden>
    </span>
  );
}

interface CellTextProps {
  column: GridColumn;
  row: SheetRow;
  look: RowLook;
  currency: string;
}

function CellText({ column, row, look, currency }: CellTextProps): ReactNode {
  const text = shownText(column.id, row, look, currency);
  if (column.id === "price") return <PriceText text={text} look={look} currency={currency} />;
  const below = column.id === "marginPercent" && look.rule.included && look.margin.belowCost;
  return below ? <BelowCost text={text} /> : <span className={classes.text}>{text}</span>;
}

function BelowCost({ text }: { text: string }) {
  const { t } = useLingui();
  return (
    <span className={classes.below} title={t`Below cost`}>
      <IconAlertTriangle size={14} aria-hidden />
      {text}
      <VisuallyHidden>{t`Below cost`}</VisuallyHidden>
    </span>
  );
}

/** The price, and where it comes from when it is staged: by arrow and words, not by colour alone. */
function PriceText({
  text,
  look,
  currency,
}: Pick<CellTextProps, "look" | "currency"> & { text: string }) {
  const { t } = useLingui();
  const { before, direction } = look;
  if (!before) return <span className={classes.text}>{text}</span>;
  const old = before.included ? formatMoney({ amount: textOf(before.price), currency }) : "—";
  return (
    <span className={classes.staged} data-direction={direction ?? "same"}>
      {(direction !== null || old !== text) && <s className={classes.old}>{old}</s>}
      {direction === "up" && <IconChevronUp size={14} aria-hidden />}
      {direction === "down" && <IconChevronDown size={14} aria-hidden />}
      <strong>{text}</strong>
      <VisuallyHidden>{t`staged, was ${old}`}</VisuallyHidden>
    </span>
  );
}
