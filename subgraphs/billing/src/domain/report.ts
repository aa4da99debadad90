export const reportKinds = ["SPEND", "SUBSCRIPTIONS"] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportColumnKinds = ["TEXT", "NUMBER", "MONEY", "DATE"] as const;
export type ReportColumnKind = (typeof reportColumnKinds)[number];

export interface ReportColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: ReportColumnKind;
  /** For the reseller's staff only: a customer knows who it is. */
  readonly staffOnly?: true;
}

export interface ReportDefinition {
  readonly kind: ReportKind;
  readonly name: string;
  readonly columns: readonly ReportColumn[];
}

const text = (name: string, label: string): ReportColumn => ({ name, label, kind: "TEXT" });
const customer: ReportColumn = { ...text("customer", "Customer"), staffOnly: true };

/** The reports that every portal has. Amounts are at the customer's price; the seller cost is in none of them. */
export const reportDefinitions: readonly ReportDefinition[] = [
  {
    kind: "SPEND",
    name: "Spend",
    columns: [
      { name: "date", label: "Date", kind: "DATE" },
      customer,
      text("vendor", "Vendor"),
      text("cloudAccount", "Cloud account"),
      text("product", "Product"),
      text("description", "Description"),
      text("type", "Type"),
      { name: "quantity", label: "Quantity", kind: "NUMBER" },
      text("unit", "Unit"),
      { name: "amount", label: "Amount", kind: "MONEY" },
      text("currency", "Currency"),
    ],
  },
  {
    kind: "SUBSCRIPTIONS",
    name: "Subscriptions",
    columns: [
      text("product", "Product"),
      text("plan", "Plan"),
      customer,
      text("vendor", "Vendor"),
      text("cloudAccount", "Cloud account"),
      text("status", "Status"),
      { name: "seats", label: "Seats", kind: "NUMBER" },
      { name: "assigned", label: "Assigned", kind: "NUMBER" },
      { name: "unused", label: "Not used", kind: "NUMBER" },
      { name: "unitPrice", label: "Unit price", kind: "MONEY" },
      text("currency", "Currency"),
      text("term", "Term"),
      text("billingCycle", "Billing cycle"),
      { name: "startsAt", label: "Starts", kind: "DATE" },
      { name: "endsAt", label: "Ends", kind: "DATE" },
      text("autoRenew", "Renews"),
    ],
  },
];

/** A report's columns as chosen, in the order chosen; all that the reader may see when none is. Null for an unknown one. */
export function chosenColumns(
  kind: ReportKind,
  chosen: readonly string[] | null | undefined,
  forStaff: boolean,
): readonly ReportColumn[] | null {
  const all = definitionOf(kind).columns.filter(({ staffOnly }) => forStaff || !staffOnly);
  if (!chosen?.length) return all;
  const columns = [...new Set(chosen)].map((name) => all.find((column) => column.name === name));
  return columns.every((column) => column !== undefined) ? columns : null;
}

export function definitionOf(kind: ReportKind): ReportDefinition {
  return reportDefinitions.find((definition) => definition.kind === kind)!;
}
