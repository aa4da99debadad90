import { CombinedGraphQLErrors, CombinedProtocolErrors, ServerError } from "@apollo/client/errors";

/** The session has ended, or there never was one. */
export function isSignedOut(error: unknown): boolean {
  return errorCodes(error).includes("UNAUTHENTICATED");
}

/** Asking again would be answered the same. */
export function isRefused(error: unknown): boolean {
  const codes = errorCodes(error);
  return ["UNAUTHENTICATED", "FORBIDDEN", "GRAPHQL_VALIDATION_FAILED"].some((code) =>
    codes.includes(code),
  );
}

/** A sentence for people: what happened, in words that do not blame them. */
export function readError(error: unknown): string {
  const codes = errorCodes(error);
  if (codes.includes("UNAUTHENTICATED")) return "Your session has ended. Sign in again to go on.";
  if (codes.includes("FORBIDDEN"))
    return "You do not have the right to do this. Ask an administrator of your company.";
  if (codes.includes("BAD_USER_INPUT"))
    return "Something in this request is not valid. Check what you entered.";
  if (codes.includes("PERSISTED_DOCUMENT_REQUIRED"))
    return "There is a new version of this page. Reload it to go on.";
  if (codes.includes("TOO_MANY_REQUESTS") || (ServerError.is(error) && error.statusCode === 429))
    return "That was too many requests at once. Wait a moment, then try again.";
  if (error instanceof TypeError)
    return "We could not be reached. Check your connection, then try again.";
  return "Something went wrong on our side. Try again in a moment.";
}

function errorCodes(error: unknown): string[] {
  if (CombinedGraphQLErrors.is(error) || CombinedProtocolErrors.is(error)) {
    return error.errors.map(({ extensions }) => String(extensions?.["code"] ?? ""));
  }
  return ServerError.is(error) && error.statusCode === 401 ? ["UNAUTHENTICATED"] : [];
}
