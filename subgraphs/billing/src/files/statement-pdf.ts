import type { Readable } from "node:stream";
import { decimal, type Decimal, formatMoney, type Money } from "@markethall/money";
import { addDays } from "../domain/period.js";
import { postalLines } from "../domain/postal-address.js";
import type { StatementEntity } from "../entities/statement.entity.js";
import type { StatementLineEntity } from "../entities/statement-line.entity.js";
import type { StatementSectionEntity } from "../entities/statement-section.entity.js";
import { type Issuer, type Read, statementLines } from "../services/statement-document.js";
import { sectionsOf } from "../services/statement.queries.js";
import { lineTypeNames } from "./line-type-names.js";
import { onColor } from "./on-color.js";
import { type Cell, cell, looks, PdfPage } from "./pdf-page.js";

const defaultColor = "#334155";

/** A statement on paper, as its page shows it. The same statement gives the same bytes, whenever it is printed. */
export function statementPdf(read: Read, statement: StatementEntity, issuer: Issuer): Readable {
  const title = `Statement ${statement.number ?? "(draft)"}`;
  const made = statement.openedAt ?? new Date(`${statement.periodEnd}T00:00:00Z`);
  const page = new PdfPage(title, issuer.name, made);
  const write = async () => {
    const [sections = []] = await read((tx) => sectionsOf(tx, [statement.id]));
    head(page, title, statement, issuer);
    summary(page, statement, sections);
    await lines(page, read, statement);
    totals(page, statement);
    page.end(`${issuer.name} · ${title}`);
  };
  write().catch((error: unknown) => page.document.destroy(error as Error));
  return page.document as unknown as Readable;
}

function head(page: PdfPage, title: string, statement: StatementEntity, issuer: Issuer): void {
  const color = /^#[0-9a-f]{6}$/i.test(issuer.primaryColor ?? "")
    ? issuer.primaryColor!
    : defaultColor;
  page.brand(color, onColor(color), issuer.name);
  page.heading(title, looks.title);
  page.note(`${statement.vendorName}, ${monthOf(statement.periodStart)}`);
  if (statement.status === "DRAFT")
    page.note("This is a draft: it is not issued, and nothing is owed on it.");
  if (statement.status === "VOID") page.note("This statement is void: nothing is owed on it.");
  page.gap(12);
  const half = page.width / 2;
  page.row([
    party("From", statement.issuedBy ?? [issuer.name, issuer.supportEmail ?? ""], 0, half - 12),
    party("To", [statement.customerName, ...postalLines(statement.customerAddress)], half, half),
  ]);
  page.gap(8);
  const { number, openedAt, dueOn, periodStart, periodEnd, totalMinor, status } = statement;
  const due = status === "OPEN" && dueOn !== null ? `Due ${dayOf(dueOn)}` : "Total";
  const quarter = (page.width - 24) / 4;
  const facts = [
    ["Number", number ?? "—", quarter * 0.8],
    ["Issued", openedAt ? dayOf(openedAt.toISOString().slice(0, 10)) : "—", quarter * 0.8],
    ["Period", `${dayOf(periodStart)} – ${dayOf(addDays(periodEnd, -1))}`, quarter * 1.4],
    [due, shown(statement.amountOf(totalMinor)), quarter],
  ] as const;
  let x = 12;
  page.panel(
    facts.map(([label, value, width], place) => {
      const last = place === facts.length - 1;
      const fact: Cell = {
        texts: [
          { text: label, look: looks.quiet },
          { text: value, look: last ? looks.heading : looks.plain },
        ],
        x,
        width: width - 8,
        align: last ? "right" : "left",
      };
      x += width;
      return fact;
    }),
  );
}

function party(label: string, told: readonly string[], x: number, width: number): Cell {
  const [name = "", ...rest] = told;
  return {
    texts: [
      { text: label, look: looks.quiet },
      { text: name, look: looks.heading },
      ...rest.filter(Boolean).map((text) => ({ text, look: looks.plain })),
    ],
    x,
    width,
  };
}

/** What each part comes to, where there are several. */
function summary(
  page: PdfPage,
  statement: StatementEntity,
  sections: readonly StatementSectionEntity[],
): void {
  if (sections.length < 2) return;
  page.gap(12);
  page.note("Summary");
  for (const { title, netMinor } of sections) {
    page.row([
      cell(title, 0, page.width - 120),
      amountCell(page, formatMoney(statement.amountOf(netMinor)), looks.plain),
    ]);
    page.rule();
  }
}

const amountCell = (page: PdfPage, text: string, look: Cell["texts"][number]["look"]): Cell =>
  cell(text, page.width - 110, 110, look, "right");

/** Left edge and width of each column but the amount's, in points. */
const columns = { what: [0, 250], quantity: [254, 74], price: [332, 78] } as const;

async function lines(page: PdfPage, read: Read, statement: StatementEntity): Promise<void> {
  let section = "";
  for await (const placed of statementLines(read, statement)) {
    if (placed.section.id !== section) {
      section = placed.section.id;
      page.tableEnd();
      page.gap(16);
      const { title, netMinor } = placed.section;
      const sum = formatMoney(statement.amountOf(netMinor));
      page.row(
        [cell(title, 0, page.width - 120, looks.heading), amountCell(page, sum, looks.heading)],
        48,
      );
      page.rule(looks.heading.color, 1.25);
      page.tableHead(() => {
        page.row([
          cell("Description", ...columns.what, looks.quiet),
          cell("Quantity", ...columns.quantity, looks.quiet, "right"),
          cell("Unit price", ...columns.price, looks.quiet, "right"),
          amountCell(page, "Amount", looks.quiet),
        ]);
      });
    }
    page.row(lineCells(page, placed.line));
    page.rule();
  }
  page.tableEnd();
}

function lineCells(page: PdfPage, line: StatementLineEntity): Cell[] {
  const { description, type, quantity, unit, unitPrice, amount, sourceCurrency, currency } = line;
  const [x, width] = columns.what;
  const other = sourceCurrency !== null && sourceCurrency !== currency ? ` ${sourceCurrency}` : "";
  // Tax, support and the like are one amount and no number of pieces.
  const counts = unit !== null || unitPrice !== null;
  return [
    {
      texts: [
        { text: description, look: looks.strong },
        {
          text: [lineTypeNames[type], serviceDays(line)].filter(Boolean).join(" · "),
          look: looks.quiet,
        },
      ],
      x,
      width,
    },
    cell(
      counts ? [shortened(quantity), unit ?? ""].join(" ").trim() : "—",
      ...columns.quantity,
      looks.plain,
      "right",
    ),
    cell(
      unitPrice ? `${shortened(unitPrice)}${other}` : "—",
      ...columns.price,
      looks.plain,
      "right",
    ),
    amountCell(page, formatMoney(amount), looks.plain),
  ];
}

function serviceDays({ serviceStart, serviceEnd }: StatementLineEntity): string {
  if (serviceStart === null || serviceEnd === null) return "";
  const last = addDays(serviceEnd, -1);
  return last <= serviceStart ? dayOf(serviceStart) : `${dayOf(serviceStart)} – ${dayOf(last)}`;
}

function totals(page: PdfPage, statement: StatementEntity): void {
  page.gap(16);
  const { netMinor, creditMinor, taxMinor, totalMinor } = statement;
  const total = (label: string, minor: bigint, look: Cell["texts"][number]["look"] = looks.plain) =>
    page.row(
      [
        cell(label, page.width - 240, 100, look),
        cell(shown(statement.amountOf(minor)), page.width - 140, 140, look, "right"),
      ],
      look === looks.heading ? 0 : 20,
    );
  if (creditMinor !== 0n) {
    total("Charges", netMinor + creditMinor);
    total("Credit used", -creditMinor);
  }
  total("Net", netMinor);
  total("Tax", taxMinor);
  total("Total", totalMinor, looks.heading);
  for (const { from, to, rate, day } of statement.rates) {
    const value = decimal(rate).toSignificantDigits(8).toFixed();
    page.note(
      `1 ${from} = ${value} ${to}, European Central Bank, ${dayOf(day)}; fixed for this statement.`,
    );
  }
}

const days = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const months = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });
const dayOf = (day: string): string => days.format(new Date(`${day}T00:00:00Z`));
const monthOf = (day: string): string => months.format(new Date(`${day}T00:00:00Z`));

function shown(amount: Money): string {
  return `${formatMoney(amount)} ${amount.currency}`;
}

/** As people read it; the CSV files have every digit. */
function shortened(value: Decimal): string {
  return value.toDecimalPlaces(6).toFixed();
}
