import type { Operation } from "@apollo/federation-internals";
import { metrics } from "@markethall/telemetry";
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { RequestScope } from "../session/request-scope.js";
import { Lru } from "../subgraphs/lru.js";
import type { Planning, QueryPlan } from "./planning.js";
import {
  type Engine,
  PreparedOperation,
  type Sources,
  type StockReason,
} from "./prepared-operation.js";
import type { ExecutionAnswer, ExecutionRequest } from "./stock.js";

/** Operations kept with their plans, per version of the supergraph. */
const KEPT_OPERATIONS = 1_000;

/** How often operations ran compiled, and how often the stock way and why. */
export interface ExecutionCounts {
  readonly compiled: number;
  readonly stock: Readonly<Partial<Record<StockReason, number>>>;
}

interface Version {
  readonly planning: Planning;
  readonly prepared: Lru<PreparedOperation>;
}

/**
 * The one place where plans are run, those of requests and those of live events: compiled once, and the stock way where
 * that is not proven equal or the setting says so (ADR 13).
 */
export class Executor {
  private readonly versions = new WeakMap<GraphQLSchema, Version>();
  private compiled = 0;
  private readonly stock: Partial<Record<StockReason, number>> = {};

  /** @param sources to every subgraph that a supergraph may name */
  constructor(
    private readonly sources: Sources,
    private readonly engine: Engine,
  ) {}

  counts(): ExecutionCounts {
    return { compiled: this.compiled, stock: { ...this.stock } };
  }

  /** Requests that were accepted by this version's schema are executed by it. */
  serve(planning: Planning): void {
    this.versions.set(planning.schema, { planning, prepared: new Lru(KEPT_OPERATIONS) });
  }

  /** Runs a request as Apollo's server hands it over. */
  readonly execute = async (request: ExecutionRequest): Promise<ExecutionAnswer> => {
    const version = this.versions.get(request.schema);
    if (!version) throw new Error("the request was accepted by a schema that nobody serves");
    const variables = request.request.variables ?? {};
    const definitions = (request.operation as OperationDefinitionNode).variableDefinitions ?? [];
    if (definitions.length > 0) {
      const { errors } = getVariableValues(version.planning.schema, definitions, variables);
      if (errors) return { errors };
    }
    return this.run(this.known(version, request), request);
  };

  prepare(planning: Planning, operation: Operation, plan: QueryPlan): PreparedOperation {
    return new PreparedOperation(planning, operation, plan, this.engine);
  }

  /**
   * @param request its variables have been checked against their types
   * @param own sources of this run alone, by the names that its plan gives them
   */
  run(
    prepared: PreparedOperation,
    request: ExecutionRequest,
    own?: Sources,
  ): Promise<ExecutionAnswer> {
    const reason = prepared.stockReason(request.request.variables ?? {});
    if (reason) this.stock[reason] = (this.stock[reason] ?? 0) + 1;
    else this.compiled += 1;
    metrics.count("markethall_executions_total", {
      engine: reason ? `stock_${reason}` : "compiled",
    });
    const sources = own ? { ...this.sources, ...own } : this.sources;
    return prepared.execute(request, request.context as unknown as RequestScope, sources);
  }

  private known({ planning, prepared }: Version, request: ExecutionRequest): PreparedOperation {
    const operationName = request.request.operationName;
    const key = `${request.queryHash}\n${operationName ?? ""}`;
    const known = prepared.get(key);
    if (known) return known;
    if (!request.document) throw new Error("an operation without a document");
    const operation = planning.operation(request.document, operationName);
    const made = this.prepare(planning, operation, planning.plan(operation));
    prepared.set(key, made);
    return made;
  }
}
