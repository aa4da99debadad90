import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { createDataSource, Database } from "@markethall/runtime";
import { readImportConfig } from "../config.js";
import { schema } from "../data-source.js";
import { UsageImportEntity } from "../entities/usage-import.entity.js";
import { resellerByNickname } from "../services/reseller-by-nickname.js";
import { UsageImportService } from "../services/usage-import.service.js";
import { UsageImporter } from "../services/usage-importer.js";

const usage = `npm run import:usage -- --reseller <nickname> --file <path>

  --reseller  whose usage it is, such as demo
  --file      a FOCUS file (CSV, FOCUS 1.0 or later)`;

/** At most so many rejected rows or unassigned accounts are listed; the counts tell of the rest. */
const listed = 20;

class UsageError extends Error {
  override name = "UsageError";
}

/** Real time: a script has no business clock, and writes no amount that depends on one. */
const clock = { now: () => new Date() };

function readArguments(): { reseller: string; file: string } {
  const { values } = parseArgs({
    options: { reseller: { type: "string" }, file: { type: "string" } },
    strict: false,
  });
  const { reseller, file } = values;
  if (typeof reseller !== "string" || typeof file !== "string") throw new UsageError(usage);
  return { reseller, file };
}

async function importUsage(db: Database): Promise<UsageImportEntity> {
  const { reseller, file } = readArguments();
  await access(file).catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });
  const resellerId = await db.read(null, (tx) => resellerByNickname(tx, reseller));
  if (!resellerId) throw new UsageError(`There is no reseller ${reseller}.`);
  const tenant = { resellerId, customerId: null };
  const importId = await db.write(tenant, (tx) =>
    new UsageImportService().open(tx, resellerId, null, basename(file), clock.now()),
  );
  await new UsageImporter(db, clock).run(resellerId, importId, createReadStream(file), {
    onProgress: ({ rows, rejected }) => console.log(`${rows} rows read, ${rejected} rejected`),
  });
  return db.read(tenant, (tx) => tx.findOneByOrFail(UsageImportEntity, { id: importId }));
}

function report(result: UsageImportEntity): void {
  for (const { line, reason } of result.rejectedRows.slice(0, listed))
    console.log(`line ${line}: ${reason}`);
  if (result.rejectedCount > listed) console.log(`… and ${result.rejectedCount - listed} more`);
  if (result.unassigned.length > 0) {
    console.log("Kept, but of no customer: no cloud account of the vendor has this external id.");
    for (const { provider, subAccountId, rows } of result.unassigned.slice(0, listed)) {
      console.log(`  ${provider} ${subAccountId}: ${rows} rows`);
    }
    if (result.unassigned.length > listed)
      console.log(`  … and ${result.unassigned.length - listed} more accounts`);
  }
  const { fileName, rowCount, importedCount, duplicateCount, rejectedCount } = result;
  console.log(
    `${fileName}: ${rowCount} rows, ${importedCount} imported, ${duplicateCount} known before, ${rejectedCount} rejected`,
  );
}

let dataSource: ReturnType<typeof createDataSource> | null = null;
try {
  readArguments();
  dataSource = await createDataSource(schema, readImportConfig().databaseUrl, {
    poolSize: 2,
  }).initialize();
  const result = await importUsage(new Database(dataSource));
  report(result);
  if (result.status === "FAILED") process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await dataSource?.destroy();
}
