import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { billedAccounts } from "../world/accounts.js";

const header =
  "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargeDescription,ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,EffectiveCost,PricingQuantity,PricingUnit,ProviderName,ServiceCategory,ServiceName,SkuId,SubAccountId,SubAccountName,Id";

/** Different services of each account: with the accounts, as many lines as a statement run writes. */
export const SERVICES = 20_000;
const CUSTOMERS = 10;
const DAYS = 28;

/** A FOCUS file of the first accounts of the bench's world, each row with an id of its own. */
export async function writeUsageFile(
  path: string,
  { rows, firstId, month }: { rows: number; firstId: number; month: Date },
): Promise<void> {
  const accounts = billedAccounts(1, "s1r1", CUSTOMERS);
  const days = Array.from({ length: DAYS + 1 }, (_, day) =>
    new Date(month.getTime() + day * 86_400_000).toISOString().slice(0, 19).replace("T", " "),
  );
  const next = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
  const period = `${next.toISOString().slice(0, 19)}Z,${month.toISOString().slice(0, 19)}Z`;
  const file = createWriteStream(path);
  let chunk = `${header}\n`;
  for (let row = 0; row < rows; row += 1) {
    const id = firstId + row;
    const { externalId, name } = accounts[id % CUSTOMERS]!;
    const service = Math.floor(id / CUSTOMERS) % SERVICES;
    const day = id % DAYS;
    const cost = `${id % 90}.${String(id % 10_000).padStart(4, "0")}`;
    chunk += `${cost},${externalId},USD,${period},Usage,Requests,Usage-Based,${days[day + 1]},${days[day]},${id % 500},Requests,${cost},${id % 500},Requests,AWS,Compute,Service ${service},sku-${service},${externalId},${name},${id}\n`;
    if (chunk.length < 1_000_000) continue;
    if (!file.write(chunk)) await once(file, "drain");
    chunk = "";
  }
  file.end(chunk);
  await once(file, "finish");
}
