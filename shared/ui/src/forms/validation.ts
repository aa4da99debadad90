import { msg } from "@lingui/core/macro";
import { said, type Words } from "../values/said.js";

/** A validator for a field that must not be left empty. A descriptor is said in the language of that moment. */
export function isRequired(message: Words) {
  return (value: unknown): string | null =>
    value === null || value === undefined || (typeof value === "string" && value.trim() === "")
      ? said(message)
      : null;
}

/** Only what is certainly no address; whether it receives mail is found out by sending one. */
export function isEmail(value: string): string | null {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
    ? null
    : said(msg`Enter an e-mail address, such as name@company.com.`);
}

interface FieldError {
  readonly __typename?: string;
  readonly message: string;
  readonly field?: string;
}

/**
 * A refused input as errors of a form: at its field where the form has it, else as `form` for
 * FormErrors. `input.address.city` and `address.city` name the same field.
 */
export function fieldErrors(
  refusal: FieldError,
  fields: readonly string[],
): { fields: Record<string, string>; form: string | null } {
  const name = refusal.field?.replace(/^input\./, "");
  return name !== undefined && fields.includes(name)
    ? { fields: { [name]: refusal.message }, form: null }
    : { fields: {}, form: refusal.message };
}
