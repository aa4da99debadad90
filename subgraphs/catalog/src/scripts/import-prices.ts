import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { createDataSource, Database } from "@markethall/runtime";
import { decimal } from "@markethall/money";
import { readImportConfig } from "../config.js";
import { schema } from "../data-source.js";
import { type PriceImportReport, PriceImportService } from "../services/price-import.service.js";

const usage = `npm run import:prices -- --vendor <slug> --file <path> [--from YYYY-MM-DD] [--seller-discount <percent>]

  --vendor           whose prices they are, such as microsoft
  --file             a JSON file of prices; its shape is recognised
  --from             the day from which changed prices hold; today without it
  --seller-discount  what resellers pay less than the list price, in percent; 20 without it, as in the demo world`;

/** At most this many bad entries are listed; the count tells of the rest. */
const listed = 20;

class UsageError extends Error {
  override name = "UsageError";
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      vendor: { type: "string" },
      file: { type: "string" },
      from: { type: "string" },
      "seller-discount": { type: "string", default: "20" },
    },
  });
  const { vendor, file, from, "seller-discount": discount } = values;
  if (!vendor || !file) throw new UsageError("--vendor and --file are needed.");
  const validFrom = new Date(from ? `${from}T00:00:00Z` : new Date().toISOString().slice(0, 10));
  if (Number.isNaN(validFrom.getTime()))
    throw new UsageError("--from is a day, such as 2026-07-01.");
  if (!/^\d{1,2}(\.\d{1,4})?$|^100$/.test(discount)) {
    throw new UsageError("--seller-discount is a percentage from 0 to 100.");
  }
  return { vendor, file, validFrom, sellerDiscount: decimal(discount).toFixed() };
}

async function importPrices(): Promise<PriceImportReport> {
  const { vendor, file, validFrom, sellerDiscount } = readArguments();
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file} cannot be read.`);
  });
  const dataSource = createDataSource(schema, readImportConfig().databaseUrl, { poolSize: 1 });
  await dataSource.initialize().catch(() => {
    throw new UsageError("The portal's database does not answer: start the portal first.");
  });
  try {
    const imports = new PriceImportService(new Database(dataSource));
    const request = { vendorSlug: vendor, text, validFrom, sellerDiscount };
    const result = await imports.import(request, new Date());
    if (result.ok) return result.value;
    throw new UsageError(
      result.error.kind === "NotFound"
        ? `There is no vendor ${vendor}.`
        : `${file}: ${result.error.message}`,
    );
  } finally {
    await dataSource.destroy();
  }
}

try {
  const report = await importPrices();
  for (const { line, place, reason } of report.rejected.slice(0, listed)) {
    console.log(`line ${line}, ${place}: ${reason}`);
  }
  if (report.rejected.length > listed) console.log(`… and ${report.rejected.length - listed} more`);
  console.log(
    `${report.shape}: ${report.entryCount} plans, ${report.changedPlanCount} new or changed, ` +
      `${report.changedPriceCount} prices changed, ${report.rejected.length} entries rejected`,
  );
} catch (error) {
  const usageError = error instanceof UsageError || (error instanceof TypeError && "code" in error);
  console.error(error instanceof Error ? error.message : error);
  if (usageError && error.message.startsWith("--")) console.error(`\n${usage}`);
  process.exitCode = 1;
}
