import { ok, type Result } from "@markethall/result";
import { isRecord, type PriceEntry, readPrice, readText } from "./price-entry.js";

/** A file of region → service tier → { sku, unitPrice }. */
export function isSqlStorage(value: unknown): boolean {
  return isRecord(value) && "unitPrice" in value;
}

/**
 * Storage of Azure SQL Database: a plan for each tier and region. The file names neither currency
 * nor unit; its publisher's prices are US dollars for a gigabyte and month.
 */
export function readSqlStorage(
  region: string,
  tier: string,
  value: unknown,
): Result<PriceEntry, string> {
  const entry = isRecord(value) ? value : {};
  const sku = readText(entry, "sku");
  if (!sku.ok) return sku;
  const list = readPrice(entry["unitPrice"]);
  if (!list.ok) return list;
  const skuName = tier.replace(/([a-z])([A-Z])/g, "$1 $2");
  return ok({
    product: {
      name: "Azure SQL Database storage",
      category: "Databases",
      summary: "Storage of databases in Azure SQL, billed by usage.",
    },
    skuCode: tier,
    skuName,
    planCode: region,
    planName: `${skuName}, ${region}`,
    unit: "1 GB/Month",
    currency: "USD",
    list: list.value,
  });
}
