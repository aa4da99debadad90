import { ok, type Result } from "@markethall/result";
import { isRecord, type PriceEntry, readCurrency, readPrice, readText } from "./price-entry.js";

/** A file of region → meter → { productName, sku, unitOfMeasure, currencyCode, pricePerUnit }. */
export function isManagedDisk(value: unknown): boolean {
  return isRecord(value) && "pricePerUnit" in value;
}

/** Azure's managed disks: a plan for each meter and region. */
export function readManagedDisk(
  region: string,
  meter: string,
  value: unknown,
): Result<PriceEntry, string> {
  const entry = isRecord(value) ? value : {};
  const productName = readText(entry, "productName");
  if (!productName.ok) return productName;
  const sku = readText(entry, "sku");
  if (!sku.ok) return sku;
  const unit = readText(entry, "unitOfMeasure");
  if (!unit.ok) return unit;
  const currency = readCurrency(entry);
  if (!currency.ok) return currency;
  const list = readPrice(entry["pricePerUnit"]);
  if (!list.ok) return list;
  const name = productName.value.startsWith("Azure ")
    ? productName.value
    : `Azure ${productName.value}`;
  const skuName = meterName(meter, sku.value);
  return ok({
    product: {
      name,
      category: "Storage",
      summary: "Disks for virtual machines in Azure, billed by usage.",
    },
    skuCode: meter,
    skuName,
    planCode: region,
    planName: `${skuName}, ${region}`,
    unit: unit.value,
    currency: currency.value,
    list: list.value,
  });
}

/** Several meters may share a SKU: what the meter says more is told with it. */
function meterName(meter: string, sku: string): string {
  const prefix = sku.replaceAll(" ", "_").toLowerCase();
  const rest = meter.toLowerCase().startsWith(prefix) ? meter.slice(prefix.length) : `_${meter}`;
  const words = rest.split("_").filter((word) => word !== "");
  return words.length === 0 ? sku : `${sku} ${words.join(" ").toLowerCase()}`;
}
