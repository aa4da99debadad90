import {
  type CurrencyCode,
  type Decimal,
  decimal,
  formatMoney,
  type Money,
} from "@markethall/money";

/** How the amount of a line came about; kept with the line when the statement is generated. */
export interface LineFacts {
  readonly type: string;
  readonly amount: Money;
  /** Steps from the list price on, as subscriptions wrote them when the charge was raised, or as the run wrote them. */
  readonly trace: readonly string[];
  /** Of a usage line: how many records, and what they sum to at the customer's price. */
  readonly recordCount: number | null;
  readonly exact: Decimal | null;
  readonly sourceCurrency: CurrencyCode | null;
  /** Units of the statement's currency for one of `sourceCurrency`; null when they are the same. */
  readonly exchangeRate: string | null;
  readonly exchangeDay: string | null;
  /** Of a correction: the period that it belongs to. */
  readonly correctedPeriod: string | null;
  /** What the reseller pays, in `sourceCurrency`. */
  readonly cost: Decimal | null;
}

/**
 * The line step by step, from the price to the rounded amount, as the customer may read it: the seller cost is in no
 * step (A05). Staff read {@link costExplanation} after it.
 */
export function explainLine(line: LineFacts): string[] {
  const steps = [...line.trace];
  if (line.correctedPeriod !== null) {
    steps.push(
      `Belongs to ${line.correctedPeriod}, whose statement was already issued; charged here as a correction.`,
    );
  }
  const source = line.sourceCurrency ?? line.amount.currency;
  if (line.recordCount !== null && line.exact !== null) {
    steps.push(
      `${line.recordCount} usage ${line.recordCount === 1 ? "record" : "records"} at your price: ${plain(line.exact)} ${source}`,
    );
  }
  if (line.exchangeRate !== null && line.exact !== null) {
    const converted = line.exact.times(line.exchangeRate);
    steps.push(
      `× ${decimal(line.exchangeRate).toSignificantDigits(8).toString()} ${line.amount.currency} per ${source} ` +
        `(European Central Bank, ${line.exchangeDay}): ${plain(converted)} ${line.amount.currency}`,
    );
  }
  if (line.recordCount !== null) {
    steps.push(
      `Rounded to ${shown(line.amount)}: the statement's usage is rounded once and shared out, so that its lines add up.`,
    );
  } else if (line.exchangeRate !== null) {
    steps.push(`Rounded half away from zero to ${shown(line.amount)}.`);
  }
  return steps;
}

/** What staff see besides: the cost of the line. */
export function costExplanation(line: LineFacts): string[] {
  if (line.cost === null) return [];
  return [`Seller cost: ${plain(line.cost)} ${line.sourceCurrency ?? line.amount.currency}`];
}

function plain(value: Decimal): string {
  return value.toDecimalPlaces(12).toFixed();
}

function shown(amount: Money): string {
  return `${formatMoney(amount)} ${amount.currency}`;
}
