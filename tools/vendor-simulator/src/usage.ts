import { createHash } from "node:crypto";
import { badRequest } from "./refusal.js";
import type { VendorAccount } from "./state.js";

const dayMs = 86_400_000;

/** What a consumption account uses each day: invented services at invented prices in USD. */
const services = [
  { sku: "compute-hours", unit: "Hour", unitPrice: 480n, most: 96 },
  { sku: "storage-gb-month", unit: "GB-Month", unitPrice: 23n, most: 800 },
  { sku: "egress-gb", unit: "GB", unitPrice: 90n, most: 120 },
] as const;

export interface UsageRecord {
  readonly id: string;
  readonly accountId: string;
  readonly day: string;
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
  readonly amount: string;
  readonly currency: "USD";
}

/**
 * Usage of the accounts on each day of `[from, to)`, at most 92 days. It follows from account, day
 * and service alone: asking twice gives the same records under the same ids.
 * @throws RefusalError (400) when the range is empty or too long.
 */
export function usageOf(accounts: readonly VendorAccount[], from: Date, to: Date): UsageRecord[] {
  const first = Math.floor(from.getTime() / dayMs);
  const end = Math.floor(to.getTime() / dayMs);
  if (end <= first || end - first > 92) throw badRequest("the range must be 1 to 92 days");

  const records: UsageRecord[] = [];
  for (const { accountId } of accounts) {
    for (let day = first; day < end; day += 1) {
      const date = new Date(day * dayMs).toISOString().slice(0, 10);
      for (const service of services) records.push(usageRecord(accountId, date, service));
    }
  }
  return records;
}

function usageRecord(
  accountId: string,
  day: string,
  { sku, unit, unitPrice, most }: (typeof services)[number],
): UsageRecord {
  const digest = createHash("sha256").update(`${accountId} ${day} ${sku}`).digest();
  const quantity = 1 + (digest.readUInt32BE(0) % most);
  return {
    id: `u-${digest.toString("hex", 0, 12)}`,
    accountId,
    day,
    sku,
    unit,
    quantity: String(quantity),
    amount: tenThousandths(unitPrice * BigInt(quantity)),
    currency: "USD",
  };
}

/** 10450n → "1.0450": the prices above are in ten-thousandths of a dollar. */
function tenThousandths(amount: bigint): string {
  const digits = amount.toString().padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
