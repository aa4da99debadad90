import { type Money, type Rate, roundRate, sum } from "@markethall/money";

export type SolutionParameterKind = "INTEGER" | "TEXT";

/** A value that the buyer gives when a bundle is ordered. */
export interface SolutionParameter {
  readonly name: string;
  readonly label: string;
  readonly kind: SolutionParameterKind;
  readonly required: boolean;
  readonly default: string | null;
  /** Bounds of an INTEGER, ends included. */
  readonly min: number | null;
  readonly max: number | null;
}

/** One plan of a bundle: a fixed quantity, or the one that a parameter names. */
export interface SolutionItem {
  readonly planId: string;
  readonly quantity: number;
  readonly quantityParameter: string | null;
}

/** How many units of an item are ordered when every parameter keeps its default. */
export function startingQuantity(
  item: SolutionItem,
  parameters: readonly SolutionParameter[],
): number {
  const parameter = parameters.find(({ name }) => name === item.quantityParameter);
  if (!parameter) return item.quantity;
  const value = Number(parameter.default ?? parameter.min ?? item.quantity);
  return Number.isInteger(value) && value > 0 ? value : item.quantity;
}

/**
 * What the first charge of the bundle comes to with its default parameters: the sum of the lines,
 * each rounded. Null when a plan has no price for the viewer or the currencies differ.
 */
export function startingPrice(
  lines: readonly { readonly unit: Rate | null; readonly quantity: number }[],
): Money | null {
  const currency = lines[0]?.unit?.currency;
  if (currency === undefined) return null;
  const amounts: Money[] = [];
  for (const { unit, quantity } of lines) {
    if (unit?.currency !== currency) return null;
    amounts.push(roundRate(unit, quantity));
  }
  return sum(amounts, currency);
}
