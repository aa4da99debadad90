import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { describe, expect, it } from "@jest/globals";
import { readError } from "./read-error.js";

const refused = (code: string) =>
  new CombinedGraphQLErrors({ errors: [{ message: "no", extensions: { code } }] });

describe("readError", () => {
  it.each([
    [
      refused("FORBIDDEN"),
      "You do not have the right to do this. Ask an administrator of your company.",
    ],
    [refused("INTERNAL"), "Something went wrong on our side. Try again in a moment."],
    [
      new TypeError("Failed to fetch"),
      "We could not be reached. Check your connection, then try again.",
    ],
  ])("of %p is a sentence", (error, sentence) => {
    expect(readError(error)).toBe(sentence);
  });
});
