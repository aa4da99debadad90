import { randomUUID } from "node:crypto";
import { type Actor, PLATFORM_TENANT } from "@markethall/auth";
import { consumeOnce, type DomainEvent, type SubgraphWorker } from "@markethall/events";
import {
  actorFor,
  drainOutbox,
  eventOf,
  graphRunner,
  type RunAnswer,
  testDatabase,
  type TestDatabase,
  workerConfig,
} from "@markethall/testing";
import { buildGraph } from "../../src/app.js";
import { schema } from "../../src/data-source.js";
import { createWorker } from "../../src/worker.js";
import { VendorStandIn } from "./vendor.js";

/** Ids that stay the same within a test file. */
export interface Ids {
  readonly reseller: string;
  readonly customer: string;
  readonly otherCustomer: string;
  readonly microsoft: string;
  readonly google: string;
  readonly book: string;
  readonly terms: string;
}

interface PlanFacts {
  readonly policyKey: string;
  readonly term: string;
  readonly billingCycle: string;
  readonly price: string | null;
  readonly vendor?: "microsoft" | "google";
  readonly kind?: "LICENSE" | "CONSUMPTION";
  readonly maxSeats?: number;
}

/** A subgraph with its database, its worker and a vendor, and a clock that a test sets. */
export class World {
  now = new Date("2026-03-01T10:00:00.000Z");
  readonly vendor = new VendorStandIn();
  readonly plans = new Map<string, string>();
  readonly ids: Ids = {
    reseller: randomUUID(),
    customer: randomUUID(),
    otherCustomer: randomUUID(),
    microsoft: randomUUID(),
    google: randomUUID(),
    book: randomUUID(),
    terms: randomUUID(),
  };
  readonly buyer: Actor;
  readonly staff: Actor;
  private position = 0;
  private constructor(
    readonly database: TestDatabase,
    private readonly runner: ReturnType<typeof graphRunner>,
  ) {
    const { reseller: resellerId, customer: customerId } = this.ids;
    this.buyer = actorFor("CUSTOMER_BUYER", { resellerId, customerId, name: "Bea Buyer" });
    this.staff = actorFor("RESELLER_OPS", { resellerId, name: "Olga Ops" });
  }

  static async create(): Promise<World> {
    const database = await testDatabase(schema);
    const { schema: graph } = await buildGraph();
    const world = new World(database, graphRunner(graph, database.db));
    await world.startWorker();
    await world.settle();
    return world;
  }

  private worker!: SubgraphWorker;

  private async startWorker(): Promise<void> {
    const vendorSimulatorUrl = await this.vendor.start();
    this.worker = createWorker(this.database.db, workerConfig({ vendorSimulatorUrl }));
  }

  async close(): Promise<void> {
    await this.vendor.stop();
    await this.database.close();
  }

  /** Gives an event of another subgraph to whoever here listens to it. */
  async receive(type: string, payload: object, tenantId = this.ids.reseller): Promise<void> {
    const event = {
      ...eventOf(type, tenantId, payload, { occurredAt: this.now }),
      position: ++this.position,
    };
    for (const consumer of this.worker.consumers.filter(({ types }) => types.includes(type))) {
      await consumeOnce(this.database.db, consumer, event, this.clock);
    }
  }

  private readonly clock = { now: () => this.now };

  /** A reseller, two customers and two vendors; one customer is set up for both. */
  private async settle(): Promise<void> {
    const { ids } = this;
    await this.receive("identity.reseller.changed.v1", { resellerId: ids.reseller });
    for (const [customerId, name] of [
      [ids.customer, "Northwind"],
      [ids.otherCustomer, "Contoso"],
    ] as const) {
      await this.receive("identity.customer.changed.v1", { customerId, name, status: "ACTIVE" });
    }
    for (const slug of ["microsoft", "google"] as const) {
      const vendor = { vendorId: ids[slug], slug, name: slug, needsTenantId: slug === "microsoft" };
      await this.receive("catalog.vendor.changed.v1", vendor, PLATFORM_TENANT);
    }
    await this.receive("catalog.price-book.changed.v1", {
      priceBookId: ids.book,
      name: "Standard",
      vendorId: ids.microsoft,
      currency: "USD",
      revision: 3,
      isDefault: false,
    });
    await this.authorize("microsoft");
    await this.authorize("google");
    await this.receive("identity.terms.published.v1", {
      termsId: ids.terms,
      kind: "PURCHASE",
      vendorId: null,
      version: 1,
      title: "Terms of purchase",
    });
  }

  async authorize(vendor: "microsoft" | "google", more: object = {}): Promise<void> {
    await this.receive("identity.vendor-authorization.changed.v1", {
      authorizationId: randomUUID(),
      customerId: this.ids.customer,
      vendorId: this.ids[vendor],
      priceBookId: this.ids.book,
      currency: "USD",
      supportPlanId: null,
      supportPlanDecided: true,
      vendorTenantId: "northwind.example",
      ...more,
    });
  }

  /** Accepts the terms as identity would announce it. */
  async acceptTerms(): Promise<void> {
    await this.receive("identity.terms.accepted.v1", {
      customerId: this.ids.customer,
      termsId: this.ids.terms,
      userId: this.buyer.id,
      acceptedAt: this.now.toISOString(),
    });
  }

  /** A plan of the catalog, priced in the customer's book; its SKU and product are shared by all plans of a vendor. */
  async plan(name: string, facts: PlanFacts): Promise<string> {
    const planId = randomUUID();
    const vendor = facts.vendor ?? "microsoft";
    this.plans.set(name, planId);
    await this.receive(
      "catalog.plan.changed.v1",
      {
        plans: [
          {
            planId,
            productId: this.ids[vendor],
            productName: `${vendor} suite`,
            productSlug: vendor,
            skuCode: `${vendor}-sku`,
            skuName: "Suite",
            planName: name,
            vendorId: this.ids[vendor],
            kind: facts.kind ?? "LICENSE",
            policyKey: facts.policyKey,
            term: facts.term,
            billingCycle: facts.billingCycle,
            trialDays: null,
            minSeats: 1,
            maxSeats: facts.maxSeats ?? null,
          },
        ],
      },
      PLATFORM_TENANT,
    );
    await this.price(planId, facts.price);
    return planId;
  }

  async price(
    planId: string,
    price: string | null,
    revision = 3,
    validFrom = "2020-01-01T00:00:00.000Z",
  ): Promise<void> {
    await this.receive("catalog.price-list.changed.v1", {
      priceBookId: this.ids.book,
      revision,
      currency: "USD",
      prices: [{ planId, validFrom, price, cost: "10.00", list: "20.00" }],
    });
  }

  /** Runs an operation and expects no error of the graph itself. */
  async run<T = Record<string, never>>(
    actor: Actor,
    source: string,
    variables: Record<string, unknown> = {},
    idempotencyKey?: string,
  ): Promise<T> {
    const answer: RunAnswer<T> = await this.runner.run<T>(actor, source, variables, {
      now: this.now,
      ...(idempotencyKey ? { idempotencyKey } : {}),
    });
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    // As it would travel: dates are text.
    return JSON.parse(JSON.stringify(answer.data)) as T;
  }

  get live() {
    return this.runner.runLive;
  }

  /** Runs the jobs that are queued now, whatever their time; answers how many there were. */
  async runJobs(): Promise<number> {
    const { rows } = await this.database.admin.query(
      `delete from jobs._private_jobs as job using jobs._private_tasks as task
        where task.id = job.task_id returning task.identifier, job.payload`,
    );
    for (const { identifier, payload } of rows) await this.job(identifier, payload);
    return rows.length;
  }

  /** Runs jobs, and the jobs that these ask for, until none is left. */
  async runAllJobs(): Promise<void> {
    for (let round = 0; (await this.runJobs()) > 0; round++) {
      if (round > 20) throw new Error("the jobs ask for each other without an end");
    }
  }

  async job(name: string, payload: unknown = {}): Promise<void> {
    const job = this.worker.jobs.find((candidate) => candidate.name === name);
    if (!job) throw new Error(`there is no job named ${name}`);
    const signal = new AbortController().signal;
    await job.run(payload, { db: this.database.db, clock: this.clock, signal });
  }

  events(): Promise<DomainEvent[]> {
    return drainOutbox(this.database.admin, "subscriptions");
  }

  /** Payloads of what was announced since the last look, of one type. */
  async announced<P>(type: string): Promise<P[]> {
    return (await this.events())
      .filter((event) => event.type === type)
      .map(({ payload }) => payload as P);
  }

  /** Puts a plan into the cart, orders it and has it provisioned; answers the subscription's id. */
  async buy(planId: string, quantity: number): Promise<string> {
    await this.run(this.buyer, ADD, { input: { planId, quantity } });
    const input = { acceptedTermsIds: [this.ids.terms] };
    const { checkout } = await this.run<{ checkout: { order?: { id: string } } }>(
      this.buyer,
      CHECKOUT,
      { input },
    );
    if (!checkout.order) throw new Error(JSON.stringify(checkout));
    await this.runAllJobs();
    const { order } = await this.run<{ order: { items: { subscription: { id: string } }[] } }>(
      this.buyer,
      "query ($id: ID!) { order(id: $id) { items { subscription { id } } } }",
      { id: checkout.order.id },
    );
    return order.items[0]!.subscription.id;
  }
}

export const ADD = `mutation ($input: AddToCartInput!) { addToCart(input: $input) {
  __typename
  ... on UserError { message }
  ... on AddToCartSuccess { cart { id total { amount currency } items { id quantity unitPrice { amount } amount { amount } } } }
} }`;

export const CHECKOUT = `mutation ($input: CheckoutInput!) { checkout(input: $input) {
  __typename
  ... on UserError { message }
  ... on CheckoutSuccess { order { id number status total { amount currency } stuckBecause items { status amount { amount } } } }
  ... on NotReadyToOrderError { missing { code satisfied fixPath vendor { id } } }
  ... on TermsNotAcceptedError { terms { id } }
  ... on PriceChangedError { cart { total { amount } } }
} }`;

export const ORDER = `query ($id: ID!) { order(id: $id) {
  id number status stuckBecause completedAt decidedAt decisionReason total { amount }
  items { status quantity unitPrice { amount } amount { amount } subscription { id status seatCount vendorReference } }
} }`;
