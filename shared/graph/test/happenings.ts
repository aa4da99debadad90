import { GraphQLError } from "graphql";
import { registerEnumType } from "type-graphql";

/** What happens where a value is asked for; the enum's values differ from its names on purpose. */
export enum How {
  FINE = "fine",
  LATER = "later",
  NOTHING = "nothing",
  THROWS = "throws",
  REFUSES = "refuses",
  FAILS_LATER = "fails-later",
  GIVES_AN_ERROR = "gives-an-error",
  THROWS_A_TEXT = "throws-a-text",
}
registerEnumType(How, { name: "How" });

/** As a service refuses: an error that says why. */
export const refusal = () =>
  new GraphQLError("refused", { extensions: { code: "BAD_USER_INPUT", field: "how" } });

/** Gives the value, or does what `how` says instead. */
export function happen<T>(how: How, value: T): T | null | Error | Promise<T | null> {
  switch (how) {
    case How.LATER:
      return Promise.resolve(value);
    case How.NOTHING:
      return null;
    case How.THROWS:
      throw new TypeError("thrown");
    case How.REFUSES:
      throw refusal();
    case How.FAILS_LATER:
      return Promise.reject(refusal());
    case How.GIVES_AN_ERROR:
      return new Error("given");
    case How.THROWS_A_TEXT:
      throw "a text";
    default:
      return value;
  }
}
