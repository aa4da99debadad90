import { err, ok, type Result } from "@markethall/result";

/** A question that a Click-to-Run bundle asks before it is ordered. */
export interface SolutionParameter {
  readonly name: string;
  readonly label: string;
  readonly kind: "INTEGER" | "TEXT";
  readonly required: boolean;
  readonly default: string | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** A plan of the bundle: so many units, or as many as a parameter says. */
export interface SolutionItem {
  readonly planId: string;
  readonly quantity: number;
  readonly quantityParameter: string | null;
}

export interface ParameterValue {
  readonly name: string;
  readonly value: string;
}

export interface ParameterRefused {
  readonly kind: "ParameterRefused";
  readonly name: string;
  readonly reason: string;
}

/** The values to order with: given ones checked, defaults filled in, unknown ones refused. */
export function resolveParameters(
  parameters: readonly SolutionParameter[],
  given: readonly ParameterValue[],
): Result<ParameterValue[], ParameterRefused> {
  const stranger = given.find(({ name }) => !parameters.some((known) => known.name === name));
  if (stranger) return refused(stranger.name, "This solution has no such parameter.");

  const values: ParameterValue[] = [];
  for (const parameter of parameters) {
    const text = given.find(({ name }) => name === parameter.name)?.value.trim();
    const value = text === undefined || text === "" ? parameter.default : text;
    if (value === null) {
      if (parameter.required) return refused(parameter.name, `${parameter.label} is needed.`);
      continue;
    }
    const reason = refusal(parameter, value);
    if (reason !== null) return refused(parameter.name, reason);
    values.push({ name: parameter.name, value });
  }
  return ok(values);
}

/** Units of a plan in the bundle. */
export function quantityOf(item: SolutionItem, values: readonly ParameterValue[]): number {
  const value = values.find(({ name }) => name === item.quantityParameter)?.value;
  return value === undefined ? item.quantity : Number(value);
}

function refusal({ kind, label, min, max }: SolutionParameter, value: string): string | null {
  if (kind === "TEXT") return value.length > 200 ? `${label} is too long.` : null;
  if (!/^\d{1,9}$/.test(value)) return `${label} must be a whole number.`;
  if (min !== null && Number(value) < min) return `${label} must be at least ${min}.`;
  if (max !== null && Number(value) > max) return `${label} must be at most ${max}.`;
  return null;
}

function refused(name: string, reason: string): Result<never, ParameterRefused> {
  return err({ kind: "ParameterRefused", name, reason });
}
