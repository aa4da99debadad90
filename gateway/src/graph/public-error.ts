import type { GraphQLFormattedError } from "graphql";

/** Codes that a caller may see from anywhere. */
const spoken = new Set([
  "BAD_USER_INPUT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "IDEMPOTENCY_KEY_REQUIRED",
  "IDEMPOTENCY_KEY_REUSED",
  "TOO_MANY_REQUESTS",
  "SUBGRAPH_UNAVAILABLE",
]);

/** Codes that only the gateway itself speaks: from a subgraph they mean that we have a fault. */
const ownCodes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "OPERATION_TOO_LARGE",
  "OPERATION_TOO_COSTLY",
  "INTROSPECTION_DISABLED",
  "PERSISTED_DOCUMENT_NOT_FOUND",
  "PERSISTED_DOCUMENT_REQUIRED",
  "RESYNC_REQUIRED",
  // Automatic persisted queries are off; their clients fall back to the text when told so.
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "BAD_REQUEST",
  "OVERLOADED",
]);

/** How graphql-js says that the parser stopped at the bound: with no code of its own. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that (\d+) tokens/;

/** What graphql-js guesses from the schema, where it knows better than the caller. */
const SUGGESTION = / ?Did you mean [^?]*\?/;

const spokenDetails = ["field", "limit", "reason", "retryAfterSeconds"] as const;

const SOMETHING_WENT_WRONG = "Something went wrong.";

/** Whether the error is meant for the caller, not a fault or an outage of ours. */
export function isPublic({ extensions }: Pick<GraphQLFormattedError, "extensions">): boolean {
  const code = String(extensions?.code);
  return spoken.has(code) || (ownCodes.has(code) && extensions?.serviceName === undefined);
}

/** What of an error leaves the house: its code and sentence where meant for callers, else neither (A08). */
export function publicError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { locations, path, extensions } = error;
  const message = error.message.replace(SUGGESTION, "");
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (!isPublic(error)) {
    return {
      message: SOMETHING_WENT_WRONG,
      ...where,
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  }
  const details = Object.fromEntries(
    spokenDetails.flatMap((name) =>
      extensions?.[name] === undefined ? [] : [[name, extensions[name]]],
    ),
  );
  const tooMany = TOO_MANY_TOKENS.exec(message)?.[1];
  if (tooMany) {
    const said = `The document has more than ${tooMany} tokens.`;
    return { message: said, extensions: { code: "OPERATION_TOO_LARGE", limit: Number(tooMany) } };
  }
  // Apollo gives every failed validation one code; ours carry the bound that was passed.
  const tooLarge =
    typeof extensions?.limit === "number" && extensions.code === "GRAPHQL_VALIDATION_FAILED";
  const code = tooLarge ? "OPERATION_TOO_LARGE" : extensions?.code;
  return { message, ...where, extensions: { code, ...details } };
}
