import { ok, type Result, said } from "@markethall/result";
import type { Address } from "./customer.js";
import { invalidField, type InvalidField } from "./invalid-field.js";

/**
 * An address that mail can be sent to, as typed. Deliberately loose about the part before the @, which only the
 * receiving server understands, and strict about blanks and control characters, which could forge a header.
 */
export function parseEmail(text: string, field = "email"): Result<string, InvalidField> {
  const email = text.trim();
  const plausible =
    /^[^\s@<>,;:"\\()[\]\p{Cc}]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/iu;
  return plausible.test(email) && email.length <= 254
    ? ok(email)
    : invalidField(field, said("NO_EMAIL"));
}

/** What makes two addresses one account: case does not. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}

/** A name of a person, a company or a thing: one line, not blank. */
export function parseName(
  text: string,
  field: string,
  maxLength = 120,
): Result<string, InvalidField> {
  const name = text.trim().replace(/\s+/gu, " ");
  if (name === "") return invalidField(field, said("EMPTY"));
  if (name.length > maxLength) return invalidField(field, said("TOO_LONG", maxLength));
  return /\p{Cc}/u.test(name) ? invalidField(field, said("CONTROL_CHARACTERS")) : ok(name);
}

/** ISO 3166-1 alpha-2; the form is checked, not whether the country exists. */
export function parseCountry(text: string, field: string): Result<string, InvalidField> {
  const country = text.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(country) ? ok(country) : invalidField(field, said("NO_COUNTRY"));
}

/** The reseller's own number or key for a customer: one line; null for an empty one, which takes it away. */
export function parseReference(text: string, field: string): Result<string | null, InvalidField> {
  return text.trim() === "" ? ok(null) : parseName(text, field, 60);
}

/**
 * A tax number in one way of writing, so that equal ones are equal texts; null for an empty one. Only the form is checked: each
 * country has its own rules.
 *
 * Example: `DE 123-456.789` is `DE123456789`.
 */
export function parseTaxId(text: string, field: string): Result<string | null, InvalidField> {
  const taxId = text.toUpperCase().replace(/[\s./-]/gu, "");
  if (taxId === "") return ok(null);
  return /^[A-Z0-9]{4,20}$/.test(taxId)
    ? ok(taxId)
    : invalidField(field, "Use 4 to 20 letters and digits, such as DE123456789.");
}

export interface TypedAddress {
  readonly line1: string;
  readonly line2?: string | null;
  readonly city: string;
  readonly region?: string | null;
  readonly postalCode: string;
  readonly country: string;
}

export function parseAddress(
  typed: TypedAddress,
  field = "address",
): Result<Address, InvalidField> {
  const line1 = parseName(typed.line1, `${field}.line1`);
  if (!line1.ok) return line1;
  const city = parseName(typed.city, `${field}.city`);
  if (!city.ok) return city;
  const postalCode = parseName(typed.postalCode, `${field}.postalCode`, 20);
  if (!postalCode.ok) return postalCode;
  const country = parseCountry(typed.country, `${field}.country`);
  if (!country.ok) return country;
  return ok({
    line1: line1.value,
    line2: optional(typed.line2),
    city: city.value,
    region: optional(typed.region),
    postalCode: postalCode.value,
    country: country.value,
  });
}

function optional(text: string | null | undefined): string | null {
  const trimmed = text?.trim().slice(0, 120) ?? "";
  return trimmed === "" ? null : trimmed;
}
