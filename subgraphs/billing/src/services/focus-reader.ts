import { pipeline, type Readable } from "node:stream";
import { err, ok, type Result } from "@markethall/result";
import { parse } from "csv-parse";
import { type FocusRow, parseFocusRow, requiredColumns } from "../domain/focus-row.js";

/** The file is not what it says it is; nothing of it can be used. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFileError";
}

export interface ReadLine {
  readonly line: number;
  readonly row: Result<FocusRow, string>;
}

const longestRecord = 1024 * 1024;

/**
 * Reads a FOCUS file row by row, in constant memory. A bad row is given with its line and reason, and the rest goes on.
 * @throws UnreadableFileError for a file without the columns it needs.
 */
export async function* readFocus(source: Readable): AsyncGenerator<ReadLine> {
  const skipped: ReadLine[] = [];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: longestRecord,
    on_skip: (error) => {
      skipped.push({ line: Number(error?.lines ?? 0), row: err("The line is not valid CSV.") });
      return undefined;
    },
  });
  // An error of the source ends the parser, and is thrown where its rows are read.
  pipeline(source, parser, () => undefined);
  let header: string[] | null = null;
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    if (header === null) {
      header = record.map((name) => name.trim());
      assertFocus(header);
      continue;
    }
    yield* skipped.splice(0);
    yield { line: info.lines, row: rowOf(header, record) };
  }
  if (header === null) throw new UnreadableFileError("The file is empty.");
  yield* skipped;
}

function assertFocus(header: readonly string[]): void {
  const missing = requiredColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new UnreadableFileError(
      `The file has no column ${missing.join(", ")}: it is not a FOCUS file.`,
    );
  }
}

function rowOf(header: readonly string[], record: readonly string[]): Result<FocusRow, string> {
  if (record.length !== header.length) {
    return err(`The line has ${record.length} columns and the header ${header.length}.`);
  }
  const parsed = parseFocusRow(Object.fromEntries(header.map((name, i) => [name, record[i]])));
  return parsed.ok ? ok(parsed.value) : parsed;
}
