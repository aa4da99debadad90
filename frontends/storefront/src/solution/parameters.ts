import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

export interface Parameter {
  readonly name: string;
  readonly label: string;
  readonly kind: "INTEGER" | "TEXT";
  readonly required: boolean;
  readonly default?: string | null;
  readonly min?: number | null;
  readonly max?: number | null;
}

type Value = string | number;

export function initialValues(parameters: readonly Parameter[]): Record<string, Value> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, initialOf(parameter)]));
}

function initialOf({ kind, default: preset, min }: Parameter): Value {
  if (kind === "TEXT") return preset ?? "";
  return preset == null ? (min ?? "") : Number(preset);
}

/** A validator for one parameter: there when it must be, and a number within its limits. */
export function isParameter({ label, kind, required, min, max }: Parameter) {
  return (value: Value | undefined): string | null => {
    const text = String(value ?? "").trim();
    if (text === "") return required ? i18n._(msg`Enter: ${label}.`) : null;
    if (kind === "TEXT") return null;
    const number = Number(text);
    if (!Number.isInteger(number)) return i18n._(msg`Enter a whole number.`);
    if (min != null && number < min) return i18n._(msg`Enter ${min} or more.`);
    return max != null && number > max ? i18n._(msg`Enter ${max} or less.`) : null;
  };
}

/** What is sent: all that has a value, as text. */
export function parameterValues(
  parameters: readonly Parameter[],
  values: Readonly<Record<string, Value>>,
): { name: string; value: string }[] {
  return parameters
    .map(({ name }) => ({ name, value: String(values[name] ?? "").trim() }))
    .filter(({ value }) => value !== "");
}
