import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { makeCompilable, withCoercedType } from "./compilable-schema.js";
import { conditionVariables, hasConditions, withoutConditions } from "./conditions.js";
import { isCompilable } from "./fitness.js";
import { compile, type Program, ProgramFault } from "./program.js";

export interface OperationRequest {
  readonly query?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An answer, and how it was made. */
export interface OperationAnswer extends ExecutionResult {
  readonly engine: "compiled" | "interpreted" | "refused";
}

interface Known {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Variables of `@skip` and `@include`: each set of their values has a program of its own. */
  readonly conditions: readonly string[];
  readonly conditional: boolean;
  readonly compilable: boolean;
  readonly programs: Map<string, Program | null>;
  uses: number;
}

interface ExecutorOptions {
  /** Documents that are remembered; the one not used for the longest goes first. */
  readonly keep?: number;
  /** From which use on a document is compiled: what comes once is not worth it. */
  readonly compileAt?: number;
}

/** More than this many sets of conditions of one document are not compiled. */
const MOST_PROGRAMS = 16;

/**
 * Runs operations: parsed and validated once, compiled by graphql-jit when they come again and where that is proven to give
 * graphql-js's answer, by graphql-js otherwise (ADR 15).
 */
export class OperationExecutor {
  private readonly known = new Map<string, Known>();
  private readonly compilable: GraphQLSchema;
  private readonly keep: number;
  private readonly compileAt: number;

  constructor(
    private readonly schema: GraphQLSchema,
    { keep = 1_000, compileAt = 2 }: ExecutorOptions = {},
  ) {
    this.keep = keep;
    this.compileAt = compileAt;
    makeCompilable(schema);
    this.compilable = withCoercedType(schema);
  }

  /** Never throws for what was asked: that is in the answer's errors. */
  async execute(
    { query = "", operationName, variables: given }: OperationRequest,
    context: object,
    rootValue?: unknown,
  ): Promise<OperationAnswer> {
    const known = this.prepare(query, operationName ?? "");
    if ("errors" in known) return { ...known, engine: "refused" };
    const definitions = known.operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(this.schema, definitions, given ?? {}, {
      maxErrors: 50,
    });
    if (errors) return { errors: errors.map(withCode("BAD_USER_INPUT")), engine: "refused" };
    const program = this.programFor(known, coerced);
    try {
      const answer = await program?.run(rootValue, context, coerced);
      if (answer) return { ...answer, engine: "compiled" };
    } catch (error) {
      // Nothing that changes anything is compiled: it may be asked again.
      if (!(error instanceof ProgramFault)) throw error;
    }
    const answer = await execute({
      schema: this.schema,
      document: known.document,
      variableValues: given ?? {},
      operationName: operationName ?? null,
      rootValue,
      contextValue: context,
    });
    return { ...answer, engine: "interpreted" };
  }

  private prepare(query: string, operationName: string): Known | { errors: GraphQLError[] } {
    const key = `${operationName}\n${query}`;
    let known = this.known.get(key);
    if (known) this.known.delete(key);
    else {
      const read = this.read(query, operationName);
      if ("errors" in read) return read;
      known = read;
      const oldest = this.known.size >= this.keep ? this.known.keys().next() : null;
      if (oldest && !oldest.done) this.known.delete(oldest.value);
    }
    this.known.set(key, known);
    known.uses += 1;
    return known;
  }

  private read(query: string, operationName: string): Known | { errors: GraphQLError[] } {
    let document: DocumentNode;
    try {
      document = parse(query);
    } catch (error) {
      if (error instanceof GraphQLError) {
        return { errors: [withCode("GRAPHQL_PARSE_FAILED")(error)] };
      }
      throw error;
    }
    const errors = validate(this.schema, document);
    if (errors.length > 0) return { errors: errors.map(withCode("GRAPHQL_VALIDATION_FAILED")) };
    const operation = getOperationAST(document, operationName || undefined);
    if (!operation) {
      const message = operationName
        ? `Unknown operation named "${operationName}".`
        : "Must provide operation name if query contains multiple operations.";
      return { errors: [withCode("OPERATION_RESOLUTION_FAILURE")(new GraphQLError(message))] };
    }
    return {
      document,
      operation,
      conditions: conditionVariables(document),
      conditional: hasConditions(document),
      compilable: isCompilable(this.schema, document, operation),
      programs: new Map(),
      uses: 0,
    };
  }

  private programFor(known: Known, variables: Readonly<Record<string, unknown>>): Program | null {
    if (!known.compilable || known.uses < this.compileAt) return null;
    const values = known.conditions.map((name) => variables[name]);
    if (!values.every((value) => typeof value === "boolean")) return null;
    const key = values.join();
    let program = known.programs.get(key);
    if (program === undefined) {
      if (known.programs.size >= MOST_PROGRAMS) return null;
      program = this.compile(known, variables);
      known.programs.set(key, program);
    }
    return program;
  }

  private compile(
    { document, operation, conditional }: Known,
    variables: Readonly<Record<string, unknown>>,
  ): Program | null {
    const own = conditional ? withoutConditions(document, variables) : document;
    return compile(this.compilable, own, operation);
  }
}

function withCode(code: string) {
  return (error: GraphQLError): GraphQLError =>
    new GraphQLError(error.message, {
      nodes: error.nodes,
      source: error.source,
      positions: error.positions,
      extensions: { ...error.extensions, code: error.extensions["code"] ?? code },
    });
}
