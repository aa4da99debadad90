import type { Readable } from "node:stream";
import { type CsvColumn, csvOf, textColumn, valueColumn } from "@markethall/graph";
import { formatMoney } from "@markethall/money";
import type { StatementEntity } from "../entities/statement.entity.js";
import {
  type DetailRow,
  type PlacedLine,
  type Read,
  statementDetails,
  statementLines,
} from "../services/statement-document.js";

/** A row for each line; the amounts sum to the statement's total. */
export function statementCsv(read: Read, statement: StatementEntity): Readable {
  const columns: CsvColumn<PlacedLine>[] = [
    textColumn("Statement", () => statement.number ?? "Draft"),
    textColumn("Period", () => statement.period),
    textColumn("Customer", () => statement.customerName),
    textColumn("Vendor", () => statement.vendorName),
    textColumn("Section", ({ section }) => section.title),
    textColumn("Type", ({ line }) => line.type),
    textColumn("Description", ({ line }) => line.description),
    valueColumn("Quantity", ({ line }) => line.quantity.toFixed()),
    textColumn("Unit", ({ line }) => line.unit),
    valueColumn("Unit price", ({ line }) => line.unitPrice?.toFixed() ?? null),
    valueColumn("Service from", ({ line }) => line.serviceStart),
    valueColumn("Service until (exclusive)", ({ line }) => line.serviceEnd),
    valueColumn("Amount", ({ line }) => formatMoney(line.amount)),
    textColumn("Currency", ({ line }) => line.currency),
  ];
  return csvOf(columns, statementLines(read, statement));
}

/** A row for each usage record and charge, in full precision and before conversion. */
export function detailedStatementCsv(read: Read, statement: StatementEntity): Readable {
  const columns: CsvColumn<DetailRow>[] = [
    textColumn("Statement", () => statement.number ?? "Draft"),
    valueColumn("Date", ({ day }) => day),
    textColumn("Cloud account", ({ cloudAccount }) => cloudAccount),
    textColumn("Type", ({ type }) => type),
    textColumn("Product", ({ product }) => product),
    textColumn("Description", ({ description }) => description),
    textColumn("Resource", ({ resource }) => resource),
    textColumn("Region", ({ region }) => region),
    textColumn("SKU", ({ sku }) => sku),
    valueColumn("Quantity", ({ quantity }) => quantity),
    textColumn("Unit", ({ unit }) => unit),
    valueColumn("Amount", ({ amount }) => amount),
    textColumn("Currency", ({ currency }) => currency),
  ];
  return csvOf(columns, statementDetails(read, statement.id));
}
