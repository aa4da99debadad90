import { expect } from "@jest/globals";
import type { Actor } from "@markethall/auth";
import type { Subgraph } from "@markethall/graph";
import { actorFor, graphRunner, testDatabase, type TestDatabase } from "@markethall/testing";
import { buildGraph } from "../src/app.js";
import { schema } from "../src/data-source.js";
import { Books } from "./books.js";
import { clock, idOf } from "./world.js";

/**
 * A reseller with two customers, one of them with usage and a subscription, and the people who ask the graph about them.
 * Alpine pays cost + 25 % for usage: 12.50 in November and 0.005 in October; and 231.00 and 115.50 for seats.
 */
export class GraphWorld {
  readonly now = clock.now();
  readonly ops: Actor;
  readonly sales: Actor;
  readonly payer: Actor;
  readonly viewer: Actor;
  readonly stranger = actorFor("RESELLER_OWNER", { resellerId: idOf("reseller:other") });

  private constructor(
    private readonly database: TestDatabase,
    readonly graph: Subgraph,
    readonly books: Books,
    readonly alpine: string,
  ) {
    const { resellerId } = books;
    this.ops = actorFor("RESELLER_OPS", { resellerId });
    this.sales = actorFor("RESELLER_SALES", { resellerId });
    this.payer = actorFor("CUSTOMER_BILLING", { resellerId, customerId: alpine });
    this.viewer = actorFor("CUSTOMER_VIEWER", { resellerId, customerId: alpine });
  }

  static async open(): Promise<GraphWorld> {
    const database = await testDatabase(schema);
    const books = await Books.openFor(database, "demo");
    await books.vendor("aws", "Amazon Web Services");
    await books.vendor("microsoft", "Microsoft");
    const alpine = await books.customerOf("Alpine");
    const borealis = await books.customerOf("Borealis");
    await books.authorize(alpine, books.aws, {
      priceBookId: await books.priceBook(books.aws, "25"),
    });
    await books.account(alpine, books.aws, "acc-1", "Production");
    const subscriptionId = await books.subscription(alpine, books.microsoft, {
      endsAt: "2027-01-20T00:00:00Z",
    });
    const inNovember = { raisedAt: "2026-11-05T00:00:00Z" };
    await books.charge(alpine, books.microsoft, "231.00", { subscriptionId, ...inNovember });
    await books.charge(alpine, books.microsoft, "115.50", { subscriptionId });
    await books.charge(borealis, books.microsoft, "1000.00", inNovember);
    await books.usage([
      { id: "1", cost: "10", start: "2026-11-03 00:00:00", end: "2026-11-04 00:00:00" },
      {
        id: "2",
        cost: "0.004",
        service: "Queue",
        start: "2026-10-03 00:00:00",
        end: "2026-10-04 00:00:00",
      },
    ]);
    return new GraphWorld(database, await buildGraph(), books, alpine);
  }

  close(): Promise<void> {
    return this.database.close();
  }

  get runner() {
    return graphRunner(this.graph.schema, this.books.db);
  }

  /** The answer, which must be without errors. */
  async run<T>(
    actor: Actor,
    source: string,
    variables: Record<string, unknown> = {},
    idempotencyKey?: string,
  ): Promise<T> {
    const key = idempotencyKey ? { idempotencyKey } : {};
    const answer = await this.runner.run<T>(actor, source, variables, { now: this.now, ...key });
    expect(answer.errors).toEqual([]);
    return answer.data as T;
  }

  /** The code of the first error. */
  async codeOf(
    actor: Actor,
    source: string,
    variables: Record<string, unknown> = {},
  ): Promise<unknown> {
    const { errors } = await this.runner.run(actor, source, variables, { now: this.now });
    return errors[0]?.extensions?.["code"];
  }

  /** Asks for fields of a customer as the gateway does. */
  customerFields(fields: string): string {
    return `{ _entities(representations: [{ __typename: "Customer", id: "${this.alpine}" }]) { ... on Customer { ${fields} } } }`;
  }

  async ofCustomer<T>(actor: Actor, fields: string): Promise<T> {
    const { _entities } = await this.run<{ _entities: [T] }>(actor, this.customerFields(fields));
    return _entities[0];
  }
}
