import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { createDataSource, Database } from "@markethall/runtime";
import { readImportConfig } from "../config.js";
import { schema } from "../data-source.js";
import { UnreadableFileError } from "../services/focus-reader.js";
import { importRates } from "../services/rate-importer.js";

const usage = `npm run import:rates -- --file <path>

  --file  the European Central Bank's history of reference rates (eurofxref-hist.csv)`;

const { values } = parseArgs({ options: { file: { type: "string" } }, strict: false });
const file = values.file;
if (typeof file !== "string") {
  console.error(usage);
  process.exit(1);
}
const dataSource = createDataSource(schema, readImportConfig().databaseUrl, { poolSize: 1 });
await dataSource.initialize();
try {
  const report = await importRates(new Database(dataSource), createReadStream(file), (days) =>
    console.log(`${days} days read`),
  );
  for (const line of report.rejectedLines.slice(0, 20))
    console.log(`line ${line}: there is no date`);
  console.log(`${report.days} days, ${report.rates} rates, ${report.changed} new or changed`);
} catch (error) {
  const unreadable = error instanceof UnreadableFileError;
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (!unreadable && !missing) throw error;
  console.error(unreadable ? `${file}: ${error.message}` : `${file} cannot be read.`);
  process.exitCode = 1;
} finally {
  await dataSource.destroy();
}
