/** What a rule answers: a value, or a refusal that a person can act on. Bugs and outages are thrown instead. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** There is no such thing, or the asker may not know that there is: both look the same (A03). */
export interface NotFound {
  readonly kind: "NotFound";
}

export const notFound: NotFound = { kind: "NotFound" };

/** The only source of "now" for rules: the business clock in production, a fixed one in tests. */
export interface Clock {
  now(): Date;
}

export { type RefusalCode, refusalCodes, type Said, said } from "./said.js";
