import { createHash } from "node:crypto";
import { type CurrencyCode, isCurrencyCode } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";

/** One row of a FOCUS file as the reader gives it: text by column name. */
export type RawRow = Readonly<Record<string, string | undefined>>;

/** What billing keeps of a FOCUS row (FOCUS 1.0 and later). Decimals stay text: they are never made a float. */
export interface FocusRow {
  /** The same row again has the same key, whatever file it comes in. */
  readonly naturalKey: string;
  /** Whether the provider numbered the row, so that two rows with the same key are the same row. */
  readonly numbered: boolean;
  readonly provider: string;
  readonly billingAccountId: string;
  readonly subAccountId: string;
  readonly chargeStart: string;
  readonly chargeEnd: string;
  readonly category: string;
  readonly frequency: string;
  readonly service: string;
  readonly serviceCategory: string;
  readonly sku: string;
  readonly description: string;
  readonly resourceId: string;
  readonly region: string;
  readonly quantity: string;
  readonly unit: string;
  /** What the reseller pays for it, in full precision. */
  readonly cost: string;
  readonly currency: CurrencyCode;
}

/** Without these a file is not what it says it is. */
export const requiredColumns = [
  "BilledCost",
  "BillingCurrency",
  "ChargePeriodStart",
  "ChargePeriodEnd",
  "ProviderName",
  "ServiceName",
] as const;

const decimalNumber = /^[+-]?(\d{1,20}(\.\d{1,30})?|\.\d{1,30})([eE][+-]?\d{1,2})?$/;
const instant = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::(\d\d)(?:\.\d{1,7})?)?(?:Z|\+00:?00| UTC)?$/;
const longestText = 1_000;

/** Reads a row, or says what is wrong with it in words for the person who sent the file. */
export function parseFocusRow(raw: RawRow): Result<FocusRow, string> {
  const missing = requiredColumns.find((column) => text(raw, column) === null);
  if (missing) return err(`${missing} is empty`);
  const cost = number(raw, "BilledCost");
  if (cost === null) return err(`BilledCost is not a number: ${shown(raw.BilledCost)}`);
  const chargeStart = time(raw, "ChargePeriodStart");
  if (chargeStart === null)
    return err(`ChargePeriodStart is not a time: ${shown(raw.ChargePeriodStart)}`);
  const chargeEnd = time(raw, "ChargePeriodEnd");
  if (chargeEnd === null)
    return err(`ChargePeriodEnd is not a time: ${shown(raw.ChargePeriodEnd)}`);
  if (chargeEnd < chargeStart) return err("ChargePeriodEnd is before ChargePeriodStart");
  const currency = text(raw, "BillingCurrency")!.toUpperCase();
  if (!isCurrencyCode(currency))
    return err(`BillingCurrency is not a currency: ${shown(currency)}`);
  const measured = quantity(raw);
  if (measured === null)
    return err(`ConsumedQuantity is not a number: ${shown(raw.ConsumedQuantity)}`);

  const row = {
    provider: text(raw, "ProviderName")!,
    billingAccountId: text(raw, "BillingAccountId") ?? "",
    subAccountId: text(raw, "SubAccountId") ?? text(raw, "BillingAccountId") ?? "",
    chargeStart,
    chargeEnd,
    category: text(raw, "ChargeCategory") ?? "Usage",
    frequency: frequency(text(raw, "ChargeFrequency")),
    service: text(raw, "ServiceName")!,
    serviceCategory: text(raw, "ServiceCategory") ?? "Other",
    sku: text(raw, "SkuPriceId") ?? text(raw, "SkuId") ?? "",
    description: text(raw, "ChargeDescription") ?? text(raw, "ServiceName")!,
    resourceId: text(raw, "ResourceId") ?? "",
    region: text(raw, "RegionName") ?? text(raw, "RegionId") ?? "",
    ...measured,
    cost,
    currency,
  };
  const id = text(raw, "Id");
  return ok({ ...row, naturalKey: naturalKey(row, id), numbered: id !== null });
}

/** A value, or null where the file has nothing, an empty text or the literal NULL of a careless export. */
function text(raw: RawRow, column: string): string | null {
  // PostgreSQL keeps no NUL character.
  const value = raw[column]?.replaceAll("\0", "").trim();
  return value === undefined || value === "" || value.toUpperCase() === "NULL"
    ? null
    : value.slice(0, longestText);
}

function number(raw: RawRow, column: string): string | null {
  const value = text(raw, column);
  return value !== null && decimalNumber.test(value) ? value : null;
}

/** The instant in UTC; FOCUS times are UTC, with or without saying so. */
function time(raw: RawRow, column: string): string | null {
  const match = instant.exec(text(raw, column) ?? "");
  if (!match) return null;
  const parsed = new Date(`${match[1]}T${match[2]}:${match[3] ?? "00"}Z`);
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString();
}

/** What was consumed, else what was priced; credits and one-time charges have neither. */
function quantity(raw: RawRow): { quantity: string; unit: string } | null {
  for (const kind of ["Consumed", "Pricing"]) {
    if (text(raw, `${kind}Quantity`) === null) continue;
    const value = number(raw, `${kind}Quantity`);
    return value === null ? null : { quantity: value, unit: text(raw, `${kind}Unit`) ?? "" };
  }
  return { quantity: "0", unit: "" };
}

/** FOCUS writes "Usage-Based"; files in the wild write "Usage-based" as well. */
function frequency(value: string | null): string {
  const known = ["Usage-Based", "One-Time", "Recurring"];
  return (
    known.find((name) => name.toLowerCase() === value?.toLowerCase()) ?? value ?? "Usage-Based"
  );
}

/** By the provider's own row number where there is one, else by everything that tells one charge from another. */
function naturalKey(row: Omit<FocusRow, "naturalKey" | "numbered">, id: string | null): string {
  const parts =
    id !== null
      ? [row.provider, row.billingAccountId, id, row.chargeStart]
      : [
          row.provider,
          row.billingAccountId,
          row.subAccountId,
          row.chargeStart,
          row.chargeEnd,
          row.category,
          row.service,
          row.sku,
          row.description,
          row.resourceId,
          row.quantity,
          row.unit,
          row.cost,
          row.currency,
        ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function shown(value: string | undefined): string {
  return (value ?? "").slice(0, 40);
}
