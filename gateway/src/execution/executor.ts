import { metrics } from "@markethall/telemetry";
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { RequestScope } from "../session/request-scope.js";
import { Lru } from "../subgraphs/lru.js";
import type { Planning } from "./planning.js";
import { PreparedOperation, type Sources } from "./prepared-operation.js";
import type { FallbackReason } from "./provable.js";
import type { ExecutionAnswer, ExecutionRequest } from "./stock.js";

/** Operations kept with their plans, per version of the supergraph. */
const KEPT_OPERATIONS = 1_000;

/** How often operations ran compiled, and how often they were left to the stock executor and why. */
export interface ExecutionCounts {
  readonly compiled: number;
  readonly fallbacks: Readonly<Partial<Record<FallbackReason, number>>>;
}

interface Version {
  readonly planning: Planning;
  readonly prepared: Lru<PreparedOperation>;
}

/** Executes operations by plans that are compiled once; what is not proven equal goes the stock way (ADR 13). */
export class CompiledExecutor {
  private readonly versions = new WeakMap<GraphQLSchema, Version>();
  private compiled = 0;
  private readonly fallbacks: Partial<Record<FallbackReason, number>> = {};

  /** @param sources to every subgraph that a supergraph may name */
  constructor(private readonly sources: Sources) {}

  counts(): ExecutionCounts {
    return { compiled: this.compiled, fallbacks: { ...this.fallbacks } };
  }

  /** Requests that were accepted by this version's schema are executed by it. */
  serve(planning: Planning): void {
    this.versions.set(planning.schema, { planning, prepared: new Lru(KEPT_OPERATIONS) });
  }

  readonly execute = async (request: ExecutionRequest): Promise<ExecutionAnswer> => {
    const version = this.versions.get(request.schema);
    if (!version) throw new Error("the request was accepted by a schema that nobody serves");
    const variables = request.request.variables ?? {};
    const definitions = (request.operation as OperationDefinitionNode).variableDefinitions ?? [];
    if (definitions.length > 0) {
      const { errors } = getVariableValues(version.planning.schema, definitions, variables);
      if (errors) return { errors };
    }
    const prepared = this.prepare(version, request);
    const reason = prepared.fallback(variables);
    if (reason) this.fallbacks[reason] = (this.fallbacks[reason] ?? 0) + 1;
    else this.compiled += 1;
    metrics.count("markethall_executions_total", {
      engine: reason ? `stock_${reason}` : "compiled",
    });
    return prepared.execute(request, request.context as unknown as RequestScope, this.sources);
  };

  private prepare({ planning, prepared }: Version, request: ExecutionRequest): PreparedOperation {
    const operationName = request.request.operationName;
    const key = `${request.queryHash}\n${operationName ?? ""}`;
    const known = prepared.get(key);
    if (known) return known;
    if (!request.document) throw new Error("an operation without a document");
    const operation = planning.operation(request.document, operationName);
    const made = new PreparedOperation(planning, operation, planning.plan(operation));
    prepared.set(key, made);
    return made;
  }
}
