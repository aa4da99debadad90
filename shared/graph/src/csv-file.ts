import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { neutralText } from "./csv-cell.js";

/** A column of a file: text is neutralised, numbers and days of ours stay what they are (A31). */
export interface CsvColumn<Row> {
  readonly label: string;
  readonly text: boolean;
  readonly of: (row: Row) => string | null;
}

export const textColumn = <Row>(label: string, of: CsvColumn<Row>["of"]): CsvColumn<Row> => ({
  label,
  text: true,
  of,
});
export const valueColumn = <Row>(label: string, of: CsvColumn<Row>["of"]): CsvColumn<Row> => ({
  label,
  text: false,
  of,
});

/** Rows as CSV (RFC 4180), written as they are read: of any size in constant memory. */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: AsyncIterable<Row>): Readable {
  async function* cells(): AsyncGenerator<string[]> {
    yield columns.map(({ label }) => label);
    for await (const row of rows) {
      yield columns.map(({ text, of }) => (text ? neutralText(of(row) ?? "") : (of(row) ?? "")));
    }
  }
  const source = Readable.from(cells());
  const target = source.pipe(stringify({ record_delimiter: "windows" }));
  source.once("error", (error) => target.destroy(error));
  return target;
}
