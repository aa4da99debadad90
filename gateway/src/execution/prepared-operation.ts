import type { GraphQLDataSource } from "@apollo/gateway";
import type { Operation } from "@apollo/federation-internals";
import type { RequestScope } from "../session/request-scope.js";
import type { SubgraphLine } from "../subgraphs/subgraph-line.js";
import { CompiledOperation } from "./compiled-operation.js";
import type { PlanNode, Planning, QueryPlan } from "./planning.js";
import { type FallbackReason, prove } from "./provable.js";
import { type ExecutionAnswer, type ExecutionRequest, executeStock } from "./stock.js";

/** How each subgraph is reached, by name: by a compiled plan and by the stock executor. */
export type Sources = Readonly<Record<string, SubgraphLine & GraphQLDataSource>>;

/** Which way operations are run: compiled with the stock way to fall back on, or the stock way for all. */
export type Engine = "compiled" | "stock";

/** Why an operation is run the stock way: what the compiled way does not do, or the setting. */
export type StockReason = FallbackReason | "setting";

/** An operation with its plan: compiled where that is proven equal, left to the stock executor where not. */
export class PreparedOperation {
  private readonly compiled: CompiledOperation | null;
  private readonly reason: StockReason | null;
  private readonly conditions: readonly string[];
  private readonly defaults: Readonly<Record<string, unknown>>;

  constructor(
    private readonly planning: Planning,
    operation: Operation,
    private readonly plan: QueryPlan,
    engine: Engine,
  ) {
    const { fallback, conditions } = prove(operation, plan.node as PlanNode | undefined);
    this.reason = engine === "stock" ? "setting" : fallback;
    this.conditions = conditions;
    this.defaults = operation.collectDefaultedVariableValues();
    this.compiled = this.reason ? null : new CompiledOperation(planning, operation, plan);
  }

  /** Why a request with these variables is left to the stock executor, or null where it is not. */
  stockReason(variables: Readonly<Record<string, unknown>>): StockReason | null {
    if (this.reason) return this.reason;
    for (const name of this.conditions) {
      const value = variables[name] === undefined ? this.defaults[name] : variables[name];
      if (typeof value !== "boolean") return "condition";
    }
    return null;
  }

  /** @param request its variables have been checked against their types */
  execute(
    request: ExecutionRequest,
    scope: RequestScope,
    sources: Sources,
  ): Promise<ExecutionAnswer> {
    const { compiled } = this;
    if (!compiled || this.stockReason(request.request.variables ?? {})) {
      return executeStock(this.planning, this.plan, request, sources);
    }
    return compiled.run(request, { scope, line: (name) => sources[name] });
  }
}
