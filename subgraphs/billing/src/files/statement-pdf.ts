import type { Readable } from "node:stream";
import { decimal, type Decimal, formatMoney, type Money } from "@markethall/money";
import { addDays } from "../domain/period.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { StatementLineEntity } from "../entities/statement-line.entity.js";
import { type Issuer, type Read, statementLines } from "../services/statement-document.js";
import { type Cell, PdfPage } from "./pdf-page.js";

const defaultColor = "#334155";

/** A statement on paper. The same statement gives the same bytes, whenever it is printed. */
export function statementPdf(read: Read, statement: StatementEntity, issuer: Issuer): Readable {
  const title = `Statement ${statement.number ?? "(draft)"}`;
  const made = statement.openedAt ?? new Date(`${statement.periodEnd}T00:00:00Z`);
  const page = new PdfPage(title, issuer.name, made);
  const write = async () => {
    head(page, title, statement, issuer);
    await lines(page, read, statement);
    totals(page, statement);
    page.end(`${issuer.name}   ${title}`);
  };
  write().catch((error: unknown) => page.document.destroy(error as Error));
  return page.document as unknown as Readable;
}

function head(page: PdfPage, title: string, statement: StatementEntity, issuer: Issuer): void {
  page.band(
    /^#[0-9a-f]{6}$/i.test(issuer.primaryColor ?? "") ? issuer.primaryColor! : defaultColor,
  );
  page.heading(issuer.name, 12);
  page.gap();
  page.heading(title, 20);
  if (statement.status === "DRAFT")
    page.note("This is a draft: it is not issued, and nothing is owed on it.");
  if (statement.status === "VOID") page.note("This statement is void: nothing is owed on it.");
  page.gap();
  const facts: [string, string][] = [
    ["For", statement.customerName],
    ["Vendor", statement.vendorName],
    ["Period", `${statement.periodStart} to ${addDays(statement.periodEnd, -1)}`],
    ...(statement.openedAt
      ? [["Issued", statement.openedAt.toISOString().slice(0, 10)] as [string, string]]
      : []),
    ...(statement.dueOn ? [["Due", statement.dueOn] as [string, string]] : []),
    ["Total", shown(statement.amountOf(statement.totalMinor))],
  ];
  for (const [label, value] of facts) {
    page.row([
      { text: label, x: 0, width: 80 },
      { text: value, x: 80, width: page.width - 80 },
    ]);
  }
}

/** Left edge and width of each column, in points. */
const columns = {
  what: [0, 200],
  quantity: [204, 62],
  price: [270, 58],
  period: [332, 108],
  amount: [442, 57],
} as const;

function cells(
  what: string,
  quantity: string,
  price: string,
  period: string,
  amount: string,
): Cell[] {
  const cell = (
    text: string,
    [x, width]: readonly [number, number],
    align: "left" | "right" = "right",
  ): Cell => ({ text, x, width, align });
  return [
    cell(what, columns.what, "left"),
    cell(quantity, columns.quantity),
    cell(price, columns.price),
    cell(period, columns.period),
    cell(amount, columns.amount),
  ];
}

async function lines(page: PdfPage, read: Read, statement: StatementEntity): Promise<void> {
  let section = "";
  for await (const placed of statementLines(read, statement)) {
    if (placed.section.id !== section) {
      section = placed.section.id;
      page.gap(12);
      page.heading(placed.section.title, 11);
      page.gap(2);
      page.row(cells("Description", "Quantity", "Unit price", "Service", "Amount"), true);
      page.rule();
    }
    page.row(lineCells(placed.line));
  }
}

function lineCells(line: StatementLineEntity): Cell[] {
  const { description, quantity, unitPrice, serviceStart, serviceEnd, amount } = line;
  const period = serviceStart && serviceEnd ? `${serviceStart} – ${addDays(serviceEnd, -1)}` : "";
  return cells(
    description,
    shortened(quantity),
    unitPrice ? shortened(unitPrice) : "",
    period,
    formatMoney(amount),
  );
}

function totals(page: PdfPage, statement: StatementEntity): void {
  page.gap(16);
  page.rule();
  const total = (label: string, minor: bigint, bold = false) =>
    page.row(
      [
        { text: label, x: 0, width: 380, align: "right" },
        { text: shown(statement.amountOf(minor)), x: 385, width: page.width - 385, align: "right" },
      ],
      bold,
    );
  if (statement.creditMinor !== 0n) total("Credit used, taken off", statement.creditMinor);
  total("Net", statement.netMinor);
  total("Tax", statement.taxMinor);
  total("Total", statement.totalMinor, true);
  for (const { from, to, rate, day } of statement.rates) {
    const value = decimal(rate).toSignificantDigits(8).toFixed();
    page.note(
      `1 ${from} = ${value} ${to} (European Central Bank, ${day}), fixed for this statement.`,
    );
  }
}

function shown(amount: Money): string {
  return `${formatMoney(amount)} ${amount.currency}`;
}

/** As people read it; the CSV files have every digit. */
function shortened(value: Decimal): string {
  return value.toDecimalPlaces(6).toFixed();
}
