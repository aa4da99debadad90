import { i18n } from "@markethall/language";
import { codeWords, typeWords } from "./refusal-words.js";

/** A refusal as it comes from the graph. A document asks for `code` and `limit` wherever it asks for `message`. */
export interface Refusal {
  readonly __typename: string;
  readonly message: string;
  readonly code?: string | null;
  readonly limit?: number | null;
  readonly count?: number | null;
}

/**
 * Why something was refused, in the reader's language: by its code, or by its type where that says it all (ADR 27).
 * What neither knows is said as the server wrote it.
 */
export function refusalText({ __typename, message, code, limit, count }: Refusal): string {
  const words = code == null ? typeWords[__typename] : codeWords[code];
  return words ? i18n._(words.id, { limit, count }, words) : message;
}
