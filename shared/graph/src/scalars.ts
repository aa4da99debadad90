import { isCurrencyCode } from "@markethall/money";
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTime } from "graphql-scalars";

/** RFC 3339, UTC. */
export const DateTime = GraphQLDateTime;

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function textScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value !== "string" || !accepts(value))
      throw badInput(`Not a ${name}: ${String(value).slice(0, 40)}`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize(value) {
      // A wrong value of our own is our mistake and not the asker's.
      if (typeof value !== "string" || !accepts(value)) throw new TypeError(`not a ${name}`);
      return value;
    },
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export const DateOnly = textScalar("Date", "A day of the calendar, as YYYY-MM-DD.", isDay);

export const DecimalString = textScalar(
  "Decimal",
  'An exact decimal number as text, such as "12.30": never a float.',
  (text) => /^-?\d{1,24}(\.\d{1,18})?$/.test(text),
);

export const CurrencyCodeScalar = textScalar(
  "CurrencyCode",
  "An ISO 4217 currency, such as EUR.",
  isCurrencyCode,
);
