import type { Decimal } from "@markethall/money";

export const reconciliationSubjects = ["USAGE", "SUBSCRIPTION", "UNASSIGNED"] as const;
/** What a row of a reconciliation is about: consumption, a subscription, or usage that is nobody's. */
export type ReconciliationSubject = (typeof reconciliationSubjects)[number];

export const reconciliationFindings = [
  "EQUAL",
  "UNASSIGNED",
  "NOT_ON_STATEMENT",
  "NOT_ON_VENDOR_BILL",
  "USAGE_LATE",
  "QUANTITY",
  "PRICE",
  "SEATS",
] as const;
/** How two sides of a row stand to each other; the first that holds. */
export type ReconciliationFinding = (typeof reconciliationFindings)[number];

/** One side of a row: how much, and what it costs the reseller. */
export interface BilledSide {
  /** Usage records or charges that it is made of. */
  readonly records: number;
  readonly quantity: Decimal;
  /** Null where the vendor told none. */
  readonly cost: Decimal | null;
}

/** What is known of a row, in one currency. */
export interface ReconciliationFacts {
  readonly subject: ReconciliationSubject;
  readonly vendor: BilledSide | null;
  /** Of live statements, whichever month charged it. */
  readonly statement: BilledSide | null;
  /** Whether the customer has a live statement of the vendor and period at all. */
  readonly hasStatement: boolean;
  /** Seats that the last charge of the period was for, and those held; null where today's say nothing about then. */
  readonly seatsBilled: number | null;
  readonly seatsHeld: number | null;
}

/**
 * Holds what the vendor bills against what statements bill, at the reseller's cost: the customer's price differs from it
 * by design. The order is that of what to mend first: usage of nobody, usage or a charge without a line, a line without
 * usage, records that came after the statement was made, then another quantity or cost of the same records, then seats.
 *
 * The database applies the same rule (`services/reconciliation.queries.ts`); a test holds the two equal.
 */
export function findingOf(facts: ReconciliationFacts): ReconciliationFinding {
  const { subject, vendor, statement, hasStatement, seatsBilled, seatsHeld } = facts;
  if (subject === "UNASSIGNED") return "UNASSIGNED";
  if (vendor && !statement)
    return subject === "USAGE" && hasStatement ? "USAGE_LATE" : "NOT_ON_STATEMENT";
  if (statement && !vendor) return "NOT_ON_VENDOR_BILL";
  if (vendor && statement) {
    if (vendor.records > statement.records)
      return subject === "USAGE" ? "USAGE_LATE" : "NOT_ON_STATEMENT";
    if (!vendor.quantity.equals(statement.quantity)) return "QUANTITY";
    if (vendor.cost && statement.cost && !vendor.cost.equals(statement.cost)) return "PRICE";
  }
  if (seatsBilled !== null && seatsHeld !== null && seatsBilled !== seatsHeld) return "SEATS";
  return "EQUAL";
}
