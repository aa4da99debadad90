import type { FormattedExecutionResult } from "graphql";

/** A document that cannot be run, or not with its variables. */
const unrunnable = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"]);

/**
 * The HTTP status of an answer, where it is not Apollo's.
 *
 * - A page of 101 is as wrong as a variable of the wrong type: 400.
 * - Who accepts `application/json` and nothing newer gets 200 for a document that cannot be run, as GraphQL
 *   over HTTP asks for callers from before `application/graphql-response+json`. A limit that was passed
 *   is a 400 for them too (A09).
 */
export function statusOf(
  { data, errors = [] }: FormattedExecutionResult,
  status: number | undefined,
  accept: string | undefined,
): number | undefined {
  if (errors.length === 0 || data) return status;
  const codes = errors.map(({ extensions }) => String(extensions?.["code"]));
  const limited = errors.some(({ extensions }) => extensions?.["limit"] !== undefined);
  const notRun = data === undefined && codes.every((code) => unrunnable.has(code)) && !limited;
  if (notRun && acceptsOnlyJson(accept)) return 200;
  return codes.every((code) => code === "BAD_USER_INPUT") ? 400 : status;
}

function acceptsOnlyJson(accept = ""): boolean {
  return accept.includes("application/json") && !/graphql-response\+json|\*\/\*/.test(accept);
}
