import { describe, expect, it } from "@jest/globals";
import { publicError } from "./public-error.js";

describe("publicError", () => {
  it("keeps what a caller can act on", () => {
    const error = {
      message: "A page has at most 100 entries.",
      path: ["customers"],
      extensions: {
        code: "BAD_USER_INPUT",
        field: "first",
        serviceName: "identity",
        stacktrace: [],
      },
    };
    expect(publicError(error)).toEqual({
      message: "A page has at most 100 entries.",
      path: ["customers"],
      extensions: { code: "BAD_USER_INPUT", field: "first" },
    });
  });

  it.each([
    { why: "an unknown code", extensions: { code: "22P02" } },
    { why: "no code at all", extensions: undefined },
    {
      why: "a subgraph that refuses our own query",
      extensions: { code: "GRAPHQL_VALIDATION_FAILED", serviceName: "billing" },
    },
  ])("says nothing about $why", ({ extensions }) => {
    const error = { message: 'relation "users" does not exist', ...(extensions && { extensions }) };
    expect(publicError(error)).toEqual({
      message: "Something went wrong.",
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    });
  });

  it("names a passed limit", () => {
    const extensions = { code: "GRAPHQL_VALIDATION_FAILED", limit: 12 };
    expect(publicError({ message: "too deep", extensions }).extensions).toEqual({
      code: "OPERATION_TOO_LARGE",
      limit: 12,
    });
  });

  it.each([
    [
      'Cannot query field "vieer" on type "Query". Did you mean "viewer"?',
      'Cannot query field "vieer" on type "Query".',
    ],
    ['Unknown type "Ordr". Did you mean "Order" or "OrderItem"?', 'Unknown type "Ordr".'],
    ["A page has at most 100 entries.", "A page has at most 100 entries."],
  ])("does not help to guess the schema: %s", (message, said) => {
    const extensions = { code: "GRAPHQL_VALIDATION_FAILED" };
    expect(publicError({ message, extensions }).message).toBe(said);
  });
});
