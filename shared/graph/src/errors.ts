import { ForbiddenError } from "@markethall/auth";
import type { Logger } from "@markethall/runtime";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";

/**
 * SQLSTATEs of values that PostgreSQL cannot read: text where a UUID belongs, a day that does not exist, a number out of
 * range, a NUL in a text. They come from what was asked, such as a cursor that somebody made up.
 */
const MALFORMED_VALUES: readonly (string | undefined)[] = [
  "22P02",
  "22007",
  "22008",
  "22003",
  "22021",
  "22P05",
];

function code(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : undefined;
}

/** What went wrong underneath GraphQL's own wrapping. */
function cause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? cause(error.originalError) : error;
}

/** An error as an asker may see it: known ones as they are, all others as one sentence, logged with their cause. */
export function formatError(log: Logger, requestId?: string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = cause(error);
    const as = (message: string, errorCode: string): GraphQLFormattedError => ({
      message,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: errorCode },
    });
    if (original instanceof ForbiddenError) return as(original.message, "FORBIDDEN");
    if (original instanceof ArgumentValidationError) {
      const failures = original.extensions.validationErrors.flatMap((failure) =>
        Object.values(failure.constraints ?? {}),
      );
      return as(failures.join("; ") || "The input is not valid.", "BAD_USER_INPUT");
    }
    if (MALFORMED_VALUES.includes(code(original)))
      return as("A value of the input is malformed.", "BAD_USER_INPUT");
    const known = formatted.extensions?.["code"];
    if (
      original instanceof GraphQLError &&
      typeof known === "string" &&
      known !== "INTERNAL_SERVER_ERROR"
    ) {
      return {
        ...as(formatted.message, known),
        extensions: { ...formatted.extensions, stacktrace: undefined },
      };
    }
    if (
      original instanceof GraphQLError &&
      original.originalError === undefined &&
      !formatted.path
    ) {
      return as(formatted.message, "BAD_USER_INPUT");
    }
    log.error({ err: original, requestId, path: formatted.path }, "unexpected error");
    return as("Something went wrong.", "INTERNAL_SERVER_ERROR");
  };
}

export function unauthenticated(): GraphQLError {
  return new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
}

export function forbidden(): GraphQLError {
  return new GraphQLError("You may not do this.", { extensions: { code: "FORBIDDEN" } });
}

/** The reseller insists on a second factor since a moment ago, and this person has none: a page leads to where one is added. */
export function secondFactorDue(): GraphQLError {
  return new GraphQLError("Add a second factor first.", {
    extensions: { code: "FORBIDDEN", reason: "SECOND_FACTOR_DUE" },
  });
}

/** @throws GraphQLError BAD_USER_INPUT: for what no form of ours would send. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
