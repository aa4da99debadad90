import type { Operation } from "@apollo/federation-internals";
import type { Step } from "./fetch-step.js";
import { compilePlan } from "./plan-step.js";
import type { Planning, QueryPlan, PlanNode } from "./planning.js";
import { compileShape, UnexpectedShapeError } from "./shape.js";
import { type ExecutionAnswer, type ExecutionRequest, shapeStock } from "./stock.js";
import type { Run } from "./run.js";

/** One operation with its plan and its shape, made once and run for each request. */
export class CompiledOperation {
  private readonly step: Step | null;
  private readonly shape: ReturnType<typeof compileShape>;

  constructor(
    private readonly planning: Planning,
    operation: Operation,
    plan: QueryPlan,
  ) {
    const { supergraphSchema } = planning;
    this.step = plan.node
      ? compilePlan(plan.node as PlanNode, { operation, supergraphSchema })
      : null;
    this.shape = compileShape(operation);
  }

  /** @throws Error where a subgraph's data do not fit the plan at all */
  async run(
    request: ExecutionRequest,
    { scope, line }: Pick<Run, "scope" | "line">,
  ): Promise<ExecutionAnswer> {
    const variables = request.request.variables ?? {};
    const run: Run = { variables, scope, line, data: {}, errors: [] };
    await this.step?.(run, run.data);
    const errors = run.errors as unknown as NonNullable<ExecutionAnswer["errors"]>;
    try {
      const { data, faulty } = this.shape(run.data, variables);
      if (errors.length > 0) return { errors, data };
      // Data that break the schema without a word from their subgraph: rare, and to be told as stock tells it.
      if (!faulty) return { data };
    } catch (error) {
      if (!(error instanceof UnexpectedShapeError)) throw error;
    }
    const stock = await shapeStock(this.planning, request, run.data);
    if (stock.errors || errors.length === 0) return stock;
    return { errors, data: stock.data ?? null };
  }
}
