import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  locatedError,
  type OperationDefinitionNode,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import { onFault } from "./faults.js";
import { liftArguments } from "./lifted-arguments.js";

type Variables = Readonly<Record<string, unknown>>;

/** An operation compiled to JavaScript. */
export interface Program {
  /**
   * @returns null where graphql-js has to say what is wrong with an argument
   * @throws ProgramFault when the program broke off; resolvers may have run
   */
  run(root: unknown, context: object, variables: Variables): Promise<ExecutionResult> | null;
}

/** The compiled program broke off: something threw where graphql-jit does not expect it. */
export class ProgramFault extends Error {
  override name = "ProgramFault";
}

/** @returns null for what cannot be compiled */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Program | null {
  const lifted = liftArguments(schema, document, operation);
  const compiled = compileQuery(schema, lifted.document, operation.name?.value);
  if (!isCompiledQuery(compiled)) return null;
  return {
    run(root, context, variables) {
      const values = lifted.values(variables);
      if (!values) return null;
      return new Promise<ExecutionResult>((resolve, reject) => {
        const fail = (cause: unknown) =>
          reject(new ProgramFault("a compiled program broke off", { cause }));
        // A context of its own: what a broken program still does late is not mistaken for graphql-js's doing.
        const own = Object.create(context) as object;
        onFault(own, fail);
        try {
          Promise.resolve(compiled.query(root, own, values)).then(
            (result) => resolve(asGraphQLJs(result)),
            fail,
          );
        } catch (fault) {
          fail(fault);
        }
      });
    },
  };
}

/** graphql-jit's errors look like graphql-js's but hide what they were made from. */
function asGraphQLJs({ data, errors }: ExecutionResult): ExecutionResult {
  return errors?.length
    ? { data: data ?? null, errors: errors.map(located) }
    : { data: data ?? null };
}

function located(error: GraphQLError): GraphQLError {
  const { originalError, locations, message, path } = error;
  const known =
    originalError === undefined
      ? new GraphQLError(withOneName(message), { path: path ?? null })
      : locatedError(originalError, undefined, path ?? null);
  if (known !== originalError && known.locations === undefined && locations) {
    Object.defineProperty(known, "locations", { value: locations, enumerable: true });
  }
  return known;
}

/** A field that is selected at several places is named once for each: `Person.(tags,tags)`. */
function withOneName(message: string): string {
  return message.replace(/\.\((\w+)(?:,\w+)+\)/, ".$1");
}
