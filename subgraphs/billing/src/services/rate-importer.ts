import { pipeline, type Readable } from "node:stream";
import type { Database } from "@markethall/runtime";
import { parse } from "csv-parse";
import { type EcbRate, parseEcbLine } from "../domain/ecb-rates.js";
import { UnreadableFileError } from "./focus-reader.js";

const linesAtOnce = 500;

export interface RateImportReport {
  readonly days: number;
  readonly rates: number;
  /** New or corrected. */
  readonly changed: number;
  readonly rejectedLines: readonly number[];
}

interface EcbLine {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/**
 * Brings the European Central Bank's history in, which all resellers share. In one transaction: all of the file or nothing
 * of it. The same file again changes nothing; a corrected rate holds for statements to come.
 * @throws UnreadableFileError for another kind of file.
 */
export async function importRates(
  db: Database,
  source: Readable,
  onProgress: (days: number) => void = () => undefined,
): Promise<RateImportReport> {
  const parser = parse({
    bom: true,
    info: true,
    columns: true,
    relax_column_count: true,
    trim: true,
  });
  pipeline(source, parser, () => undefined);
  return db.write(null, async (tx) => {
    const report = { days: 0, rates: 0, changed: 0, rejectedLines: [] as number[] };
    let batch: EcbRate[] = [];
    const flush = async () => {
      const changed = await tx.query(
        `insert into exchange_rate (currency, day, per_euro)
         select * from unnest($1::text[], $2::date[], $3::numeric[])
         on conflict (currency, day) do update set per_euro = excluded.per_euro
          where exchange_rate.per_euro <> excluded.per_euro
         returning currency`,
        [
          batch.map(({ currency }) => currency),
          batch.map(({ day }) => day),
          batch.map(({ perEuro }) => perEuro),
        ],
      );
      report.rates += batch.length;
      report.changed += changed.length;
      batch = [];
      onProgress(report.days);
    };
    for await (const { record, info } of parser as AsyncIterable<EcbLine>) {
      if (report.days === 0 && !("Date" in record && "USD" in record)) {
        throw new UnreadableFileError(
          "The file has no columns Date and USD: it is not the European Central Bank's.",
        );
      }
      const rates = parseEcbLine(record);
      if (rates === null) {
        report.rejectedLines.push(info.lines);
        continue;
      }
      batch.push(...rates);
      report.days += 1;
      if (report.days % linesAtOnce === 0) await flush();
    }
    await flush();
    return report;
  });
}
