import { Readable } from "node:stream";

/** A row of a FOCUS file written for these tests; none of it is of a real bill. */
export interface FileRow {
  id?: string;
  provider?: string;
  account?: string;
  cost: string;
  currency?: string;
  start?: string;
  end?: string;
  service?: string;
  description?: string;
  quantity?: string;
  unit?: string;
  frequency?: string;
}

const columns = [
  "Id",
  "ProviderName",
  "BillingAccountId",
  "SubAccountId",
  "BilledCost",
  "BillingCurrency",
  "ChargePeriodStart",
  "ChargePeriodEnd",
  "ServiceName",
  "ChargeDescription",
  "ConsumedQuantity",
  "ConsumedUnit",
  "ChargeFrequency",
  "ChargeCategory",
];

export function focusLines(rows: readonly FileRow[]): string {
  const lines = rows.map((row) =>
    [
      row.id ?? "NULL",
      row.provider ?? "AWS",
      "billing-1",
      row.account ?? "acc-1",
      row.cost,
      row.currency ?? "USD",
      row.start ?? "2026-10-10 00:00:00",
      row.end ?? "2026-10-11 00:00:00",
      row.service ?? "Storage",
      row.description ?? "A gigabyte for a month",
      row.quantity ?? "1.5",
      row.unit ?? "GB",
      row.frequency ?? "Usage-Based",
      "Usage",
    ]
      .map((cell) => `"${cell}"`)
      .join(","),
  );
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

export function fileOf(text: string): Readable {
  return Readable.from([Buffer.from(text)], { objectMode: false });
}
