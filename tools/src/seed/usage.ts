/** Usage of the demo's own cloud accounts, as a FOCUS file: imported like any other. */
interface Meter {
  readonly service: string;
  readonly category: string;
  readonly description: string;
  readonly unit: string;
  readonly unitPrice: string;
  /** Units on a quiet day. */
  readonly perDay: number;
}

const meters: readonly Meter[] = [
  {
    service: "Amazon Elastic Compute Cloud",
    category: "Compute",
    description: "$0.096 per On Demand Linux m7i.large instance hour",
    unit: "Hrs",
    unitPrice: "0.096",
    perDay: 168,
  },
  {
    service: "Amazon Relational Database Service",
    category: "Databases",
    description: "$0.29 per RDS db.m7g.xlarge Single-AZ instance hour",
    unit: "Hrs",
    unitPrice: "0.29",
    perDay: 24,
  },
  {
    service: "Amazon Simple Storage Service",
    category: "Storage",
    description: "$0.023 per GB-month, first 50 TB",
    unit: "GB-Mo",
    unitPrice: "0.023",
    perDay: 61,
  },
  {
    service: "AWS Data Transfer",
    category: "Networking",
    description: "$0.09 per GB, first 10 TB out",
    unit: "GB",
    unitPrice: "0.09",
    perDay: 45,
  },
];

const DAY = 86_400_000;
const header = [
  "BilledCost",
  "BillingAccountId",
  "BillingAccountName",
  "BillingCurrency",
  "BillingPeriodEnd",
  "BillingPeriodStart",
  "ChargeCategory",
  "ChargeDescription",
  "ChargeFrequency",
  "ChargePeriodEnd",
  "ChargePeriodStart",
  "ConsumedQuantity",
  "ConsumedUnit",
  "EffectiveCost",
  "ListCost",
  "ListUnitPrice",
  "PricingQuantity",
  "PricingUnit",
  "ProviderName",
  "ServiceCategory",
  "ServiceName",
  "SkuId",
  "SubAccountId",
  "SubAccountName",
  "Id",
];

const iso = (at: number) => new Date(at).toISOString().slice(0, 19).replace("T", " ");

function monthOf(at: number, offset: number): number {
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + offset, 1);
}

/** A week has quiet days, and things grow a little: what a real account looks like. */
function units(meter: Meter, day: number, account: number): number {
  const weekday = new Date(day).getUTCDay();
  const busy = weekday === 0 || weekday === 6 ? 0.62 : 1;
  const wave = 1 + 0.12 * Math.sin(day / DAY / 4 + account * 2);
  return Math.round(meter.perDay * busy * wave * (account === 0 ? 1 : 0.45) * 100) / 100;
}

/** One row a day, account and meter from `from` up to `to` (exclusive). */
export function usageCsv(
  accounts: readonly { readonly externalId: string; readonly name: string }[],
  from: Date,
  to: Date,
): string {
  const rows = [header.join(",")];
  let number = 0;
  for (let day = from.getTime(); day < to.getTime(); day += DAY) {
    for (const [place, account] of accounts.entries()) {
      for (const meter of meters) {
        const quantity = units(meter, day, place);
        // Whole hundred-millionths, so that no float leaves this line as money.
        const cost = (
          BigInt(Math.round(quantity * 100)) *
          BigInt(Math.round(Number(meter.unitPrice) * 1_000_000))
        )
          .toString()
          .padStart(9, "0");
        const amount = `${cost.slice(0, -8)}.${cost.slice(-8)}`;
        rows.push(
          [
            amount,
            account.externalId,
            account.name,
            "USD",
            iso(monthOf(day, 1)),
            iso(monthOf(day, 0)),
            "Usage",
            meter.description,
            "Usage-Based",
            iso(day + DAY),
            iso(day),
            String(quantity),
            meter.unit,
            amount,
            amount,
            meter.unitPrice,
            String(quantity),
            meter.unit,
            "AWS",
            meter.category,
            meter.service,
            meter.service.replaceAll(" ", "-"),
            account.externalId,
            account.name,
            String(++number),
          ]
            .map((cell) => `"${cell}"`)
            .join(","),
        );
      }
    }
  }
  return `${rows.join("\n")}\n`;
}
