import { ANONYMOUS } from "@markethall/auth";
import type { LoggedEvent } from "@markethall/events";
import { getOperationAST, getVariableValues, type GraphQLSchema, parse } from "graphql";
import type { SubgraphContract } from "../../../src/composition/composition.js";
import { Executor } from "../../../src/execution/executor.js";
import { Planning } from "../../../src/execution/planning.js";
import { type LiveGraph, Subscription } from "../../../src/live/subscription.js";
import type { RequestScope } from "../../../src/session/request-scope.js";
import { mockGraph } from "./mock-graph.js";
import type { MockSubgraph, Mood } from "./mock-subgraph.js";
import type { RandomQuery } from "./random-query.js";

const event: LoggedEvent = {
  id: "event-1",
  type: "subscriptions.order.changed.v1",
  source: "subscriptions",
  tenantId: "r1",
  customerId: "c1",
  audience: "all",
  position: 1,
  sequence: 1,
  customerSequence: 1,
  requestId: null,
  occurredAt: new Date("2026-11-22T10:00:00Z"),
  payload: { orderId: "e1" },
};

const scope: RequestScope = {
  actor: { ...ANONYMOUS, kind: "user", id: "u1", role: "RESELLER_OWNER", resellerId: "r1" },
  requestId: "request-1",
  ip: "",
  now: new Date("2026-11-22T10:00:00Z"),
  idempotencyKey: null,
};

/** One supergraph whose subscriptions are answered both ways, over the same subgraphs. */
export class BothLive {
  private constructor(
    readonly schema: GraphQLSchema,
    private readonly subgraphs: readonly MockSubgraph[],
    private readonly graph: Omit<LiveGraph, "executor">,
    readonly stock: Executor,
    readonly compiled: Executor,
  ) {}

  static async over(world: readonly SubgraphContract[]): Promise<BothLive> {
    const { gateway, subgraphs, lines } = await mockGraph(world);
    const graph = { gateway, dataSources: new Map(Object.entries(lines)) };
    const [stock, compiled] = [new Executor(lines, "stock"), new Executor(lines, "compiled")];
    return new BothLive(Planning.of(gateway).schema, subgraphs, graph, stock, compiled);
  }

  get names(): readonly string[] {
    return this.subgraphs.map(({ name }) => name);
  }

  /** What either way tells of one event, as texts; errors in an order of their own, as fetches race. */
  async answers(question: RandomQuery, mood: Mood): Promise<{ stock: string; compiled: string }> {
    for (const subgraph of this.subgraphs) subgraph.mood = mood;
    return {
      stock: await this.told(this.stock, question),
      compiled: await this.told(this.compiled, question),
    };
  }

  private async told(executor: Executor, { query, variables }: RandomQuery): Promise<string> {
    const document = parse(query);
    const definitions = getOperationAST(document, "Random")?.variableDefinitions ?? [];
    // As the websocket's door does it.
    const { coerced = {} } = getVariableValues(this.schema, definitions, variables);
    const subscription = new Subscription({ ...this.graph, executor }, document, "Random");
    try {
      const { data, errors = [] } = await subscription.answer(event, coerced, scope);
      const sorted = errors.map((error) => JSON.stringify(error)).sort();
      return JSON.stringify({ data, errors: sorted }, null, 1);
    } catch {
      return "gave up";
    }
  }
}
