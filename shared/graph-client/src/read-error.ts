import { CombinedGraphQLErrors, CombinedProtocolErrors, ServerError } from "@apollo/client/errors";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

/** The session has ended, or there never was one. */
export function isSignedOut(error: unknown): boolean {
  return errorCodes(error).includes("UNAUTHENTICATED");
}

/** The reseller has begun to insist on a second factor while the page was open, and this person has none. */
export function isFactorDue(error: unknown): boolean {
  return graphErrors(error).some(
    ({ extensions }) => extensions?.["reason"] === "SECOND_FACTOR_DUE",
  );
}

/** Asking again would be answered the same. */
export function isRefused(error: unknown): boolean {
  const codes = errorCodes(error);
  return ["UNAUTHENTICATED", "FORBIDDEN", "GRAPHQL_VALIDATION_FAILED"].some((code) =>
    codes.includes(code),
  );
}

/** Nobody answered: what was known before is as true as it was. */
export function isUnanswered(error: unknown): boolean {
  return errorCodes(error).length === 0;
}

/** A sentence for people, in their language: what happened, in words that do not blame them. */
export function readError(error: unknown): string {
  return i18n._(sentenceOf(error));
}

function sentenceOf(error: unknown): MessageDescriptor {
  const codes = errorCodes(error);
  if (codes.includes("UNAUTHENTICATED"))
    return msg`Your session has ended. Sign in again to go on.`;
  if (isFactorDue(error)) return msg`Add a second factor to go on.`;
  if (codes.includes("FORBIDDEN"))
    return msg`You do not have the right to do this. Ask an administrator of your company.`;
  if (codes.includes("BAD_USER_INPUT"))
    return msg`Something in this request is not valid. Check what you entered.`;
  if (codes.includes("PERSISTED_DOCUMENT_REQUIRED"))
    return msg`There is a new version of this page. Reload it to go on.`;
  if (codes.includes("TOO_MANY_REQUESTS") || (ServerError.is(error) && error.statusCode === 429))
    return msg`That was too many requests at once. Wait a moment, then try again.`;
  if (error instanceof TypeError)
    return msg`We could not be reached. Check your connection, then try again.`;
  return msg`Something went wrong on our side. Try again in a moment.`;
}

/**
 * Why a mutation did not do it, as a sentence; null when it did.
 * @param answer the member of its union, with a message where it is a refusal; null or undefined when none came
 */
export function problemOf(
  answer: { readonly __typename: string; readonly message?: string } | null | undefined,
  error: unknown,
): string | null {
  return answer ? (answer.message ?? null) : readError(error);
}

function graphErrors(error: unknown) {
  return CombinedGraphQLErrors.is(error) || CombinedProtocolErrors.is(error) ? error.errors : [];
}

function errorCodes(error: unknown): string[] {
  const errors = graphErrors(error);
  if (errors.length > 0) return errors.map(({ extensions }) => String(extensions?.["code"] ?? ""));
  return ServerError.is(error) && error.statusCode === 401 ? ["UNAUTHENTICATED"] : [];
}
