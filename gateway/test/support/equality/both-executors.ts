import { createHash } from "node:crypto";
import { getOperationAST, GraphQLError, type GraphQLSchema, parse } from "graphql";
import type { SubgraphContract } from "../../../src/composition/composition.js";
import { Executor } from "../../../src/execution/executor.js";
import { Planning } from "../../../src/execution/planning.js";
import type { ExecutionAnswer, ExecutionRequest } from "../../../src/execution/stock.js";
import { mockGraph, silent } from "./mock-graph.js";
import type { MockSubgraph, Mood } from "./mock-subgraph.js";
import type { RandomQuery } from "./random-query.js";

/** For some hundred questions: ten seconds alone, and ten times as long beside builds, which says nothing of the executors. */
export const LONGEST_MS = 5 * 60_000;

type Execute = (request: ExecutionRequest) => Promise<ExecutionAnswer>;

/** One supergraph, executed by @apollo/gateway as it comes and by ours, over the same subgraphs. */
export class BothExecutors {
  private constructor(
    readonly schema: GraphQLSchema,
    private readonly subgraphs: readonly MockSubgraph[],
    private readonly stock: Execute,
    readonly compiled: Executor,
  ) {}

  static async over(world: readonly SubgraphContract[]): Promise<BothExecutors> {
    const { gateway, subgraphs, lines, stock } = await mockGraph(world);
    const compiled = new Executor(lines, "compiled");
    const planning = Planning.of(gateway);
    compiled.serve(planning);
    return new BothExecutors(planning.schema, subgraphs, stock as unknown as Execute, compiled);
  }

  get names(): readonly string[] {
    return this.subgraphs.map(({ name }) => name);
  }

  /** Both answers as texts: data as they would be sent, errors in an order of their own, as fetches race. */
  async answers(question: RandomQuery, mood: Mood): Promise<{ stock: string; compiled: string }> {
    for (const subgraph of this.subgraphs) subgraph.mood = mood;
    return {
      stock: await written(this.stock, this.request(question)),
      compiled: await written(this.compiled.execute, this.request(question)),
    };
  }

  private request({ query, variables }: RandomQuery): ExecutionRequest {
    const document = parse(query);
    return {
      request: { query, variables, operationName: "Random" },
      document,
      operation: getOperationAST(document, "Random"),
      operationName: "Random",
      queryHash: createHash("sha256").update(query).digest("hex"),
      schema: this.schema,
      context: {},
      metrics: {},
      logger: silent,
    } as unknown as ExecutionRequest;
  }
}

async function written(execute: Execute, request: ExecutionRequest): Promise<string> {
  let answer: ExecutionAnswer;
  try {
    answer = await execute(request);
  } catch {
    return "gave up";
  }
  const { data, errors, ...rest } = answer;
  const plain = (errors ?? []).map((error) =>
    error instanceof GraphQLError ? JSON.stringify(error.toJSON()) : `Error: ${String(error)}`,
  );
  return JSON.stringify({ data, errors: plain.sort(), rest }, null, 1);
}
