import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { faultOf } from "./faults.js";
import { COERCED } from "./lifted-arguments.js";

const coerced = new GraphQLScalarType({ name: COERCED, parseValue: (value) => value });
const prepared = new WeakSet<GraphQLSchema>();

/**
 * Puts resolvers into the schema that make up for what graphql-jit leaves to chance, and that graphql-js does not mind: jit
 * has no answer for a list with promises of which one fails, and never comes back from an exception after a promise.
 */
export function makeCompilable(schema: GraphQLSchema): void {
  if (prepared.has(schema)) return;
  prepared.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      // A value that is only read and sent needs no resolver at all.
      if (!field.resolve && isLeafType(nullable(field.type))) continue;
      field.resolve = careful(field.resolve ?? defaultFieldResolver, field.type);
    }
  }
}

/** The same schema, which knows the type of values that are passed through as well. */
export function withCoercedType(schema: GraphQLSchema): GraphQLSchema {
  return Object.create(schema, {
    getType: { value: (name: string) => (name === COERCED ? coerced : schema.getType(name)) },
  }) as GraphQLSchema;
}

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  return isNonNullType(type) ? type.ofType : type;
}

function careful(
  resolve: GraphQLFieldResolver<unknown, object>,
  type: GraphQLOutputType,
): GraphQLFieldResolver<unknown, object> {
  const settle = isListType(nullable(type)) ? settledList : null;
  return (source, args, context, info) => {
    const value: unknown = resolve(source, args, context, info);
    const settled = settle ? (isPromise(value) ? value.then(settle) : settle(value)) : value;
    const report = isPromise(settled) ? faultOf(context) : null;
    return report ? guarded(settled as PromiseLike<unknown>, report) : settled;
  };
}

type Then = (
  fulfilled: (value: unknown) => unknown,
  rejected: (error: unknown) => unknown,
) => unknown;

/** A promise whose followers may throw: the fault ends the execution, where it would else be nobody's. */
function guarded(
  promise: PromiseLike<unknown>,
  report: (fault: unknown) => void,
): { readonly then: Then } {
  return {
    then: (fulfilled, rejected) =>
      promise.then(
        (value) => {
          try {
            fulfilled(value);
          } catch (fault) {
            report(fault);
          }
        },
        (error) => {
          try {
            rejected(error);
          } catch (fault) {
            report(fault);
          }
        },
      ),
  };
}

/** The list with its promises fulfilled; one that fails becomes its error, which both executors take for a failed item. */
function settledList(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const items = value as unknown[];
  const nested = items.map((item) => (Array.isArray(item) ? settledList(item) : item));
  if (!nested.some(isPromise)) return value;
  return Promise.all(
    nested.map(async (item) => {
      try {
        return settledList(await item);
      } catch (error) {
        return error instanceof Error ? error : new NonErrorThrown(error);
      }
    }),
  );
}

/** As graphql-js names what was thrown without being an error. */
class NonErrorThrown extends Error {
  override name = "NonErrorThrown";

  constructor(readonly thrownValue: unknown) {
    super(`Unexpected error value: ${String(thrownValue)}`);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "then" in value &&
    typeof value.then === "function"
  );
}
