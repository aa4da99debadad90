export const reportKinds = ["SPEND", "SUBSCRIPTIONS", "SEATS", "RENEWALS"] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportColumnKinds = ["TEXT", "NUMBER", "MONEY", "DATE", "MONTH"] as const;
export type ReportColumnKind = (typeof reportColumnKinds)[number];

export interface ReportColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: ReportColumnKind;
  /** Rows can be grouped by it, and filtered by its values. */
  readonly isGroupable: boolean;
  /** It has subtotals and totals; a unit price, or quantities of different units, add up to nothing. */
  readonly isSummed: boolean;
  /** For the reseller's staff only: a customer knows who it is. */
  readonly staffOnly?: true;
}

export interface ReportSort {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface ReportDefinition {
  readonly kind: ReportKind;
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  /** How its rows stand when nobody chooses. */
  readonly sort: ReportSort;
}

/** How many rows a group has: only a grouped report has this column. */
export const rowCountColumn: ReportColumn = column("rows", "Rows", "NUMBER", { isSummed: true });

function column(
  name: string,
  label: string,
  kind: ReportColumnKind,
  more: Partial<ReportColumn> = {},
): ReportColumn {
  return { name, label, kind, isGroupable: false, isSummed: false, ...more };
}

const group = { isGroupable: true } as const;
const summed = { isSummed: true } as const;
const customer = column("customer", "Customer", "TEXT", { ...group, staffOnly: true });
const vendor = column("vendor", "Vendor", "TEXT", group);
const cloudAccount = column("cloudAccount", "Cloud account", "TEXT", group);
const product = column("product", "Product", "TEXT", group);
const plan = column("plan", "Plan", "TEXT", group);
const status = column("status", "Status", "TEXT", group);
const currency = column("currency", "Currency", "TEXT", group);
const seats = column("seats", "Seats", "NUMBER", summed);
const assigned = column("assigned", "Assigned", "NUMBER", summed);
const unused = column("unused", "Not used", "NUMBER", summed);
const unitPrice = column("unitPrice", "Unit price", "MONEY");
const term = column("term", "Term", "TEXT", group);
const billingCycle = column("billingCycle", "Billing cycle", "TEXT", group);
const startsAt = column("startsAt", "Starts", "DATE");
const endsAt = column("endsAt", "Ends", "DATE");
const autoRenew = column("autoRenew", "Renews", "TEXT", group);

/** The reports that every portal has. Amounts are at the customer's price; the seller cost is in none of them. */
export const reportDefinitions: readonly ReportDefinition[] = [
  {
    kind: "SPEND",
    name: "Spend",
    sort: { column: "date", isDescending: false },
    columns: [
      column("date", "Date", "DATE"),
      customer,
      vendor,
      cloudAccount,
      product,
      column("description", "Description", "TEXT"),
      column("type", "Type", "TEXT", group),
      column("quantity", "Quantity", "NUMBER"),
      column("unit", "Unit", "TEXT"),
      column("amount", "Amount", "MONEY", summed),
      currency,
      column("month", "Month", "MONTH", group),
    ],
  },
  {
    kind: "SUBSCRIPTIONS",
    name: "Subscriptions",
    sort: { column: "product", isDescending: false },
    columns: [
      product,
      plan,
      customer,
      vendor,
      cloudAccount,
      status,
      seats,
      assigned,
      unused,
      unitPrice,
      currency,
      term,
      billingCycle,
      startsAt,
      endsAt,
      autoRenew,
    ],
  },
  {
    kind: "SEATS",
    name: "Seats",
    sort: { column: "unused", isDescending: true },
    columns: [
      product,
      plan,
      customer,
      vendor,
      cloudAccount,
      seats,
      assigned,
      unused,
      unitPrice,
      currency,
      endsAt,
    ],
  },
  {
    kind: "RENEWALS",
    name: "Renewals",
    sort: { column: "endsAt", isDescending: false },
    columns: [
      endsAt,
      product,
      plan,
      customer,
      vendor,
      cloudAccount,
      seats,
      unused,
      unitPrice,
      currency,
      term,
      billingCycle,
      autoRenew,
      column("month", "Month", "MONTH", group),
    ],
  },
];

export function definitionOf(kind: ReportKind): ReportDefinition {
  return reportDefinitions.find((definition) => definition.kind === kind)!;
}

/** The columns that a reader may choose from. */
export function columnsFor(kind: ReportKind, forStaff: boolean): readonly ReportColumn[] {
  return definitionOf(kind).columns.filter(({ staffOnly }) => forStaff || !staffOnly);
}
