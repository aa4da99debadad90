import { useLingui } from "@lingui/react/macro";
import { DateText, formatMoney, formatNumber } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo, type ReactNode } from "react";
import type { ReportPageQuery, ReportSortInput } from "../gql/graphql.js";
import { columnLabel, formatMonth, textInColumn, valueInColumn } from "./report-words.js";
import classes from "./report-table.module.css";

export type Report = ReportPageQuery["report"];
type Column = Report["columns"][number];

export interface ReportRow {
  readonly id: string;
  readonly values: readonly string[];
  /** 0 without groups, else how deep the group stands. */
  readonly level: number;
  /** Of a total: its currency stands in the row even where no column shows it. */
  readonly total?: { readonly currency: string | null };
}

interface ReportTableProps {
  label: string;
  report: Report;
  /** How many columns at the start are groups. */
  groups: number;
  onSort: (sortBy: ReportSortInput) => void;
  /** Opens a group's rows. */
  onOpen: ((row: ReportRow) => void) | null;
  footer: ReactNode;
}

/** A report's rows or groups as the graph sorted them, with what all of them add up to at the end. */
export function ReportTable(props: ReportTableProps) {
  const { t } = useLingui();
  const { label, report, groups, onSort, onOpen, footer } = props;
  const { columns, rows, levels, totals, sortedBy } = report;
  const totalLabel = t`Total`;
  const definitions = useMemo(() => {
    const currency = columns.findIndex(({ name }) => name === "currency");
    return columns.map((column, place) =>
      definitionOf({ column, place, currency, groups, totalLabel }),
    );
  }, [columns, groups, totalLabel]);
  const numbered = useMemo(
    () =>
      rows.map((values, place): ReportRow => ({
        id: String(place),
        values,
        level: levels[place] ?? 0,
      })),
    [rows, levels],
  );
  const sums = columns.some(({ isSummed }) => isSummed) ? totals : [];
  return (
    <ResourceTable
      label={label}
      columns={definitions}
      rows={numbered}
      rowId={({ id }) => id}
      sort={{
        by: { id: sortedBy.column, descending: sortedBy.isDescending },
        onChange: (by) => by && onSort({ column: by.id, isDescending: by.descending }),
        server: columns.map(({ name }) => name),
        always: true,
      }}
      isStrong={({ level }) => groups > 1 && level === 1}
      totals={sums.map(({ currency, values }, place) => ({
        id: `total ${place}`,
        values,
        level: 0,
        total: { currency: currency ?? null },
      }))}
      {...(onOpen && {
        onOpen,
        rowLabel: ({ values, level }: ReportRow) =>
          columns
            .slice(0, level)
            .map((column, place) => valueInColumn(column, values[place] ?? ""))
            .join(", "),
      })}
      footer={footer}
    />
  );
}

interface Place {
  readonly column: Column;
  readonly place: number;
  /** Where the rows' currency stands, -1 without. */
  readonly currency: number;
  readonly groups: number;
  readonly totalLabel: string;
}

function definitionOf(at: Place): ResourceColumn<ReportRow> {
  const { column, groups } = at;
  return {
    id: column.name,
    header: columnLabel(column),
    align: isNumber(column) ? "end" : "start",
    // Of a group a phone shows its sums; their currency stands with them.
    wideOnly: groups > 0 && (column.name === "rows" || column.name === "currency"),
    cell: (row) => cellOf(at, row),
  };
}

function cellOf({ column, place, currency, groups, totalLabel }: Place, row: ReportRow): ReactNode {
  const { values, level, total } = row;
  const value = values[place] ?? "";
  const money = total ? (total.currency ?? "") : (values[currency] ?? "");
  if (total) {
    if (column.name === "currency") return money;
    if (place === 0 && !column.isSummed)
      return money !== "" && currency < 0 ? `${totalLabel} ${money}` : totalLabel;
    return value === "" ? null : valueOf(column, value, money);
  }
  if (place < groups) {
    // The first level stands once, above its groups; a subtotal has no value of the second.
    if (level === 2 && place === 0) return null;
    if (level === 1 && place === 1) return null;
    return <span className={classes.text}>{valueInColumn(column, value)}</span>;
  }
  return value === "" ? "—" : valueOf(column, value, money);
}

/** Money has its currency in a column of its own; without that column it is a plain number. */
function valueOf({ name, kind }: Column, value: string, currency: string): ReactNode {
  if (kind === "TEXT") return <span className={classes.text}>{textInColumn(name, value)}</span>;
  return (
    <span className={classes.whole}>
      {kind === "DATE" ? (
        <DateText value={value.slice(0, 10)} />
      ) : kind === "MONTH" ? (
        formatMonth(value)
      ) : kind === "MONEY" && currency !== "" ? (
        formatMoney({ amount: value, currency })
      ) : (
        formatNumber(value)
      )}
    </span>
  );
}

function isNumber({ kind }: Column): boolean {
  return kind === "MONEY" || kind === "NUMBER";
}
