import { DateText, formatMoney, formatNumber } from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo, type ReactNode } from "react";
import type { ReportPageQuery } from "../gql/graphql.js";
import { columnLabel, textInColumn } from "./report-words.js";
import classes from "./report-table.module.css";

type Report = ReportPageQuery["report"];
type Column = Report["columns"][number];

interface Row {
  readonly id: string;
  readonly values: readonly string[];
}

interface ReportTableProps {
  label: string;
  columns: readonly Column[];
  rows: Report["rows"];
  footer: ReactNode;
}

/** A report's rows under the columns chosen. It is not sorted: only a part of it is here. */
export function ReportTable({ label, columns, rows, footer }: ReportTableProps) {
  const definitions = useMemo(() => {
    const currency = columns.findIndex(({ name }) => name === "currency");
    return columns.map((column, place) => definitionOf(column, place, currency));
  }, [columns]);
  const numbered = useMemo(
    () => rows.map((values, place): Row => ({ id: String(place), values })),
    [rows],
  );
  return (
    <ResourceTable
      label={label}
      columns={definitions}
      rows={numbered}
      rowId={({ id }) => id}
      footer={footer}
    />
  );
}

function definitionOf(column: Column, place: number, currency: number): ResourceColumn<Row> {
  return {
    id: column.name,
    header: columnLabel(column),
    align: column.kind === "MONEY" || column.kind === "NUMBER" ? "end" : "start",
    cell: ({ values }) => valueOf(column, values[place] ?? "", values[currency] ?? ""),
  };
}

/** Money has its currency in a column of its own; without that column it is a plain number. */
function valueOf({ name, kind }: Column, value: string, currency: string): ReactNode {
  if (value === "") return "—";
  if (kind === "TEXT") {
    return <span className={classes.text}>{textInColumn(name, value)}</span>;
  }
  return (
    <span className={classes.whole}>
      {kind === "DATE" ? (
        <DateText value={value.slice(0, 10)} />
      ) : kind === "MONEY" && currency !== "" ? (
        formatMoney({ amount: value, currency })
      ) : (
        formatNumber(value)
      )}
    </span>
  );
}
