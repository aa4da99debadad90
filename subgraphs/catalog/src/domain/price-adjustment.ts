import { decimal, type Decimal, type Rate, rate } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";

/** How a custom book prices one plan (rules.md §2). */
export type PriceAdjustmentKind = "DEFAULT" | "PERCENT" | "DELTA" | "FIXED";

/** The rule of one plan in a custom book. `value` is percent or an amount by kind, null for DEFAULT. */
export interface PriceAdjustment {
  readonly kind: PriceAdjustmentKind;
  readonly value: Decimal | null;
  /** False takes the plan out of the book: whom the book prices cannot order it. */
  readonly included: boolean;
}

/** A plan that the book says nothing about: the book-wide percent holds. */
export const byBook: PriceAdjustment = { kind: "DEFAULT", value: null, included: true };

export interface InvalidAdjustment {
  readonly kind: "InvalidAdjustment";
  readonly message: string;
}

/**
 * The price of one unit in a custom book, in full precision: unit prices are never rounded
 * (rules.md §1). Null when the book does not hold the plan.
 *
 * Example: 22.00 with DEFAULT in a +15 % book is 25.30; with FIXED 24.00 it is 24.00 whatever the
 * master says. A DELTA that a later fall of the master would push below zero stops at 0 (our choice).
 */
export function adjustedPrice(
  list: Rate,
  bookPercent: Decimal,
  adjustment: PriceAdjustment,
): Rate | null {
  if (!adjustment.included) return null;
  const value = adjustment.value ?? decimal(0);
  switch (adjustment.kind) {
    case "DEFAULT":
      return percentOn(list, bookPercent);
    case "PERCENT":
      return percentOn(list, value);
    case "DELTA": {
      const moved = list.amount.plus(value);
      return rate(moved.isNegative() ? decimal(0) : moved, list.currency);
    }
    case "FIXED":
      return rate(value, list.currency);
  }
}

function percentOn(list: Rate, percent: Decimal): Rate {
  return rate(list.amount.times(percent.plus(100)).div(100), list.currency);
}

/** Whether a book-wide percent may be set: −100 % gives 0, below it is refused (rules.md §2). */
export function checkPercent(percent: Decimal): Result<Decimal, InvalidAdjustment> {
  if (percent.lessThan(-100))
    return invalid("An adjustment below −100 % would make a negative price.");
  if (percent.greaterThan(10_000)) return invalid("An adjustment above 10 000 % is not accepted.");
  if (percent.decimalPlaces() > 4) return invalid("A percentage has four decimals at most.");
  return ok(percent);
}

/**
 * Whether an adjustment may stand for a plan whose list price is `list` now: the price must not be
 * negative, and a value belongs to every kind but DEFAULT.
 */
export function checkAdjustment(
  list: Rate,
  adjustment: PriceAdjustment,
): Result<PriceAdjustment, InvalidAdjustment> {
  const { kind, value } = adjustment;
  if (kind === "DEFAULT") {
    return value === null
      ? ok(adjustment)
      : invalid("DEFAULT takes no value: the book's percent holds.");
  }
  if (value === null) return invalid(`${kind} needs a value.`);
  if (kind === "PERCENT") {
    const percent = checkPercent(value);
    return percent.ok ? ok(adjustment) : percent;
  }
  if (value.decimalPlaces() > 8) return invalid("An amount has eight decimals at most.");
  if (value.abs().greaterThan(1_000_000_000)) return invalid("The amount is too large.");
  const price = kind === "FIXED" ? value : list.amount.plus(value);
  return price.isNegative() ? invalid("The price would be negative.") : ok(adjustment);
}

function invalid(message: string): { readonly ok: false; readonly error: InvalidAdjustment } {
  return err({ kind: "InvalidAdjustment", message });
}
