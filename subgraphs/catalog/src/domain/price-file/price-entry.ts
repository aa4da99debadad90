import { decimal, isCurrencyCode } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";

/** The product that an entry belongs to, as the file lets one name it. */
export interface EntryProduct {
  readonly name: string;
  readonly category: string;
  readonly summary: string;
}

/** One price of a vendor's file: a plan that is billed by usage. */
export interface PriceEntry {
  readonly product: EntryProduct;
  readonly skuCode: string;
  readonly skuName: string;
  /** Unique within its SKU: the region, where prices differ by region. */
  readonly planCode: string;
  readonly planName: string;
  /** What one unit is: "1/Hour". */
  readonly unit: string;
  readonly currency: string;
  /** Decimal string, exactly as precise as in the file. */
  readonly list: string;
}

/** An entry that cannot be used, with its place in the file. */
export interface RejectedEntry {
  readonly line: number;
  /** Keys that lead there: "eastus › E10_LRS". */
  readonly place: string;
  readonly reason: string;
}

const mostDecimals = 12;

/** The exact price of an entry, without an exponent, or why it is none. */
export function readPrice(value: unknown): Result<string, string> {
  if (value === undefined || value === null) return err("The price is missing.");
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/.test(value)) {
    return err("The price is not a number.");
  }
  const price = decimal(value);
  if (price.isNegative() && !price.isZero()) return err("The price is negative.");
  if (price.decimalPlaces() > mostDecimals)
    return err(`The price has more than ${mostDecimals} decimals.`);
  return ok(price.toFixed());
}

/** A text that must be there. */
export function readText(
  entry: Readonly<Record<string, unknown>>,
  name: string,
): Result<string, string> {
  const value = entry[name];
  return typeof value === "string" && value.trim() !== ""
    ? ok(value.trim())
    : err(`\`${name}\` is missing.`);
}

export function readCurrency(entry: Readonly<Record<string, unknown>>): Result<string, string> {
  const code = readText(entry, "currencyCode");
  if (!code.ok) return code;
  return isCurrencyCode(code.value)
    ? code
    : err(`\`${code.value}\` is not a currency of ISO 4217.`);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name in addresses: "Azure SQL Database storage" → "azure-sql-database-storage" */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
