import { isoDay } from "./calendar.js";

/** When something may be done: at any time, only inside the window, or only when the term renews. */
export type Allowance = "ANY_TIME" | "WINDOW" | "AT_RENEWAL";

/**
 * What a vendor allows for one kind of plan. Vendors differ in these values and in nothing else, so
 * they are rows of a table and no code asks who the vendor is (rules.md §4).
 */
export interface LifecyclePolicy {
  readonly key: string;
  readonly name: string;
  /** False for consumption: no seats, no term, billed from usage. */
  readonly seats: boolean;
  /** Giving seats back; WINDOW means inside the window of the batch that is given back. */
  readonly decrease: Allowance;
  /** Cancelling with a credit; WINDOW means inside the window of the purchase or renewal. */
  readonly cancel: Allowance;
  /** Length of the window in hours from purchase or renewal; 0 where there is none. */
  readonly windowHours: number;
  /** A cancellation inside these first hours is refunded in full; 0 for none. */
  readonly fullRefundHours: number;
  readonly suspend: boolean;
  readonly coTerm: boolean;
  /** Price of other terms and cycles as a multiple of "annual term, paid annually". */
  readonly annualPaidMonthlyFactor: string;
  readonly monthlyTermFactor: string;
  readonly extendedService: ExtendedService | null;
}

/** Month by month after a term that was not renewed. */
export interface ExtendedService {
  /** × the monthly-term price, where there is a monthly term. */
  readonly monthlyTermFactor: string;
  /** × the price, where there is none. */
  readonly otherwiseFactor: string;
  /** Without an explicit choice it follows for what was bought or renewed on or after this day … */
  readonly boughtFrom: string;
  /** … and ends on or after this one. */
  readonly endsFrom: string;
}

const allowances: readonly unknown[] = ["ANY_TIME", "WINDOW", "AT_RENEWAL"];

/**
 * Reads a policy from its row, so that a mistake in the data stops the work instead of changing money.
 * @throws RangeError naming the field.
 */
export function lifecyclePolicy(key: string, name: string, rules: unknown): LifecyclePolicy {
  const row = record(rules, key);
  const extended = row.extendedService;
  return {
    key,
    name,
    seats: flag(row, "seats"),
    decrease: allowance(row, "decrease"),
    cancel: allowance(row, "cancel"),
    windowHours: hours(row, "windowHours"),
    fullRefundHours: hours(row, "fullRefundHours"),
    suspend: flag(row, "suspend"),
    coTerm: flag(row, "coTerm"),
    annualPaidMonthlyFactor: factor(row, "annualPaidMonthlyFactor"),
    monthlyTermFactor: factor(row, "monthlyTermFactor"),
    extendedService: extended === null ? null : extendedService(record(extended, key)),
  };
}

function extendedService(row: Record<string, unknown>): ExtendedService {
  return {
    monthlyTermFactor: factor(row, "monthlyTermFactor"),
    otherwiseFactor: factor(row, "otherwiseFactor"),
    boughtFrom: day(row, "boughtFrom"),
    endsFrom: day(row, "endsFrom"),
  };
}

function record(value: unknown, key: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null)
    throw new RangeError(`policy ${key} has no rules`);
  return value as Record<string, unknown>;
}

function flag(row: Record<string, unknown>, field: string): boolean {
  const value = row[field];
  if (typeof value !== "boolean") throw new RangeError(`${field} must be true or false`);
  return value;
}

function hours(row: Record<string, unknown>, field: string): number {
  const value = row[field];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw new RangeError(`${field} must be whole hours`);
  }
  return value;
}

function factor(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  if (typeof value !== "string" || !/^\d+(\.\d+)?$/.test(value)) {
    throw new RangeError(`${field} must be a decimal`);
  }
  return value;
}

function day(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  const date = new Date(`${String(value)}T00:00:00Z`);
  if (typeof value !== "string" || Number.isNaN(date.getTime()) || isoDay(date) !== value) {
    throw new RangeError(`${field} must be a day`);
  }
  return value;
}

function allowance(row: Record<string, unknown>, field: string): Allowance {
  const value = row[field];
  if (!allowances.includes(value)) throw new RangeError(`${field} is not an allowance`);
  return value as Allowance;
}
