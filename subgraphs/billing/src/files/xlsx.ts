import { Readable } from "node:stream";
import { zipped, type ZipEntry } from "./zip.js";

/** How a cell reads; decimals and days are given as text and stay exact on their way into the file. */
export type XlsxKind = "TEXT" | "NUMBER" | "MONEY" | "DATE";

export interface XlsxColumn {
  readonly label: string;
  readonly kind: XlsxKind;
}

export interface XlsxRow {
  /** In the order of the columns; empty for nothing. */
  readonly values: readonly string[];
  /** Sums and groups stand out. */
  readonly isStrong: boolean;
}

/** What a sheet holds, the head included. */
const rowsPerSheet = 1_048_576;
const longestText = 32_767;

/** Number formats by kind; each has a bold twin behind it. */
const formats: Readonly<Record<XlsxKind, number>> = { TEXT: 0, NUMBER: 2, MONEY: 4, DATE: 6 };
const head = 1;

/**
 * Rows as an XLSX workbook (ECMA-376), written as they are read: of any size in constant memory, one more sheet for each million
 * of rows. Text is a string cell, which no spreadsheet runs as a formula (A31).
 */
export function xlsxOf(
  sheetName: string,
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<XlsxRow>,
  sheetRows = rowsPerSheet,
): Readable {
  return Readable.from(zipped(parts(sheetName, columns, rows, sheetRows)), { objectMode: false });
}

function* parts(
  sheetName: string,
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<XlsxRow>,
  sheetRows: number,
): Generator<ZipEntry> {
  const source = new Held(rows[Symbol.asyncIterator]());
  let sheets = 0;
  // An entry is asked for when the one before is written, and so is known to have ended the rows, or not.
  do {
    sheets++;
    yield { name: `xl/worksheets/sheet${sheets}.xml`, text: sheet(columns, source, sheetRows) };
  } while (!source.isOver);
  const numbers = Array.from({ length: sheets }, (_, place) => place + 1);
  yield { name: "xl/styles.xml", text: [styles] };
  yield {
    name: "xl/workbook.xml",
    text: [
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>`,
      ...numbers.map(
        (n) =>
          `<sheet name="${escaped(n === 1 ? sheetName : `${sheetName} ${n}`)}" sheetId="${n}" r:id="rId${n}"/>`,
      ),
      "</sheets></workbook>",
    ],
  };
  yield {
    name: "xl/_rels/workbook.xml.rels",
    text: relations([
      ...numbers.map((n) => ["worksheet", `worksheets/sheet${n}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
  };
  yield { name: "_rels/.rels", text: relations([["officeDocument", "xl/workbook.xml"]]) };
  yield {
    name: "[Content_Types].xml",
    text: [
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      `<Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>`,
      ...numbers.map(
        (n) =>
          `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${content}.worksheet+xml"/>`,
      ),
      "</Types>",
    ],
  };
}

/** Rows with one held back, so that it is known whether there are more. */
class Held {
  private next: Promise<IteratorResult<XlsxRow>> | null = null;
  isOver = false;

  constructor(private readonly source: AsyncIterator<XlsxRow>) {}

  async *upTo(count: number): AsyncGenerator<XlsxRow> {
    for (let taken = 0; taken < count && !this.isOver; taken++) {
      const { done, value } = await (this.next ?? this.source.next());
      this.next = null;
      if (done) this.isOver = true;
      else yield value;
    }
    if (this.isOver) return;
    const next = await this.source.next();
    if (next.done) this.isOver = true;
    else this.next = Promise.resolve(next);
  }
}

async function* sheet(
  columns: readonly XlsxColumn[],
  rows: Held,
  sheetRows: number,
): AsyncGenerator<string> {
  const width = columns.map(
    ({ kind }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${kind === "TEXT" ? 28 : 14}" customWidth="1"/>`,
  );
  yield (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${width.join("")}</cols><sheetData><row>`
  );
  yield `${columns.map(({ label }) => textCell(label, head)).join("")}</row>`;
  let batch = "";
  for await (const { values, isStrong } of rows.upTo(sheetRows - 1)) {
    const cells = columns.map(({ kind }, place) => cell(values[place] ?? "", kind, isStrong));
    batch += `<row>${cells.join("")}</row>`;
    if (batch.length < 65_536) continue;
    yield batch;
    batch = "";
  }
  yield `${batch}</sheetData></worksheet>`;
}

const decimal = /^-?\d+(\.\d+)?$/;
const dayText = /^\d{4}-\d{2}-\d{2}$/;
/** Days of a spreadsheet are counted from 1899-12-30. */
const daysTo1970 = 25_569;

function cell(value: string, kind: XlsxKind, isStrong: boolean): string {
  const style = formats[kind] + (isStrong ? 1 : 0);
  if (value === "") return `<c s="${style}"/>`;
  if ((kind === "NUMBER" || kind === "MONEY") && decimal.test(value))
    return `<c s="${style}"><v>${value}</v></c>`;
  if (kind === "DATE" && dayText.test(value))
    return `<c s="${style}"><v>${Date.parse(`${value}T00:00:00Z`) / 86_400_000 + daysTo1970}</v></c>`;
  return textCell(value, isStrong ? head : 0);
}

function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestText))}</t></is></c>`;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
/** What XML 1.0 has no way to say: control characters and halves of surrogate pairs. */
const unsayable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escaped(text: string): string {
  return text.replace(unsayable, "").replace(/[&<>"]/g, (character) => escapes[character]!);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function relations(targets: readonly (readonly [type: string, target: string])[]): string[] {
  return [
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    ...targets.map(
      ([type, target], place) =>
        `<Relationship Id="rId${place + 1}" Type="${office}/relationships/${type}" Target="${target}"/>`,
    ),
    "</Relationships>",
  ];
}

const numberFormats = [0, 0, 164, 165];
const styles =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00####"/>` +
  '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${numberFormats.length * 2}">${numberFormats
    .flatMap((format) => [0, 1].map((font) => [format, font] as const))
    .map(
      ([format, font]) =>
        `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
    )
    .join("")}</cellXfs></styleSheet>`;
