import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { type Actor, PLATFORM_TENANT } from "@markethall/auth";
import type { Consumer, DomainEvent } from "@markethall/events";
import {
  actorFor,
  deliver,
  drainOutbox,
  eventOf,
  fixedClock,
  graphRunner,
  type RunOptions,
  testDatabase,
  workerConfig,
} from "@markethall/testing";
import { buildGraph } from "../src/app.js";
import { schema } from "../src/data-source.js";
import type { ApprovalRequested } from "../src/events/payloads.js";
import { createWorker } from "../src/worker.js";

export const now = new Date("2026-11-02T09:00:00.000Z");
export const microsoft = randomUUID();

/** One reseller with a customer, and a database of its own to play in. */
export async function openWorld() {
  const database = await testDatabase(schema);
  const { schema: graphSchema } = await buildGraph();
  const graph = graphRunner(graphSchema, database.db);
  const worker = createWorker(database.db, workerConfig());

  const receive = async (event: DomainEvent): Promise<void> => {
    for (const consumer of worker.consumers.filter(concerned(event))) {
      await deliver(database.db, consumer, event, fixedClock(now.toISOString()));
    }
  };
  await receive(
    eventOf("catalog.vendor.changed.v1", PLATFORM_TENANT, {
      vendorId: microsoft,
      name: "Microsoft",
      needsTenantId: true,
    }),
  );
  return {
    ...database,
    graph,
    worker,
    receive,
    /** Announced since the last call, mail and audit included. */
    announced: () => drainOutbox(database.admin, "approvals"),
    ask: async <T>(actor: Actor, source: string, variables = {}, options: RunOptions = {}) => {
      const answer = await graph.run<T>(actor, source, variables, { now, ...options });
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return answer.data as T;
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

function concerned(event: DomainEvent) {
  return ({ types }: Consumer) => types.includes(event.type);
}

/** A reseller and one of its customers with a person each; ids are new, so that tests share a database. */
export function tenants() {
  const resellerId = randomUUID();
  const customerId = randomUUID();
  return {
    resellerId,
    customerId,
    ops: actorFor("RESELLER_OPS", { resellerId, name: "Ada Lovelace" }),
    owner: actorFor("RESELLER_OWNER", { resellerId, name: "Grace Hopper" }),
    buyer: actorFor("CUSTOMER_BUYER", { resellerId, customerId, name: "Edsger Dijkstra" }),
  };
}

export type Tenants = ReturnType<typeof tenants>;

/** Of the test file that called {@link playInAWorld}. */
export let world: World;
/** Of the test that runs. */
export let t: Tenants;

/** Opens a world for the tests of a file, and gives each of them tenants of its own and nothing announced yet. */
export function playInAWorld(): void {
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    t = tenants();
    await world.announced();
  });
}

export function orderAsked(
  { resellerId, customerId, buyer }: Tenants,
  more: Partial<ApprovalRequested> = {},
) {
  const payload: ApprovalRequested = {
    kind: "ORDER",
    subjectId: randomUUID(),
    customerId,
    vendorIds: [microsoft],
    subject: "Order SO-000001",
    amount: { minor: "39000", currency: "USD" },
    details: [{ label: "Microsoft 365 E3", value: "10 × 39.00 USD" }],
    requestedByUserId: buyer.id,
    requestedByName: buyer.name,
    ...more,
  };
  return eventOf("subscriptions.approval.requested.v1", resellerId, payload, { occurredAt: now });
}

export function authorization({ resellerId, customerId }: Tenants, more: object = {}) {
  return eventOf("identity.vendor-authorization.changed.v1", resellerId, {
    authorizationId: randomUUID(),
    customerId,
    vendorId: microsoft,
    priceBookId: randomUUID(),
    currency: "USD",
    supportPlanId: null,
    supportPlanDecided: true,
    vendorTenantId: "contoso.example",
    ...more,
  });
}

export const requestFields = /* GraphQL */ `
  fragment Request on ApprovalRequest {
    id
    number
    kind
    status
    subject
    requestedByName
    createdAt
    dueAt
    requestedBy {
      id
    }
    customer {
      id
    }
    vendor {
      id
    }
    amount {
      amount
      currency
    }
    details {
      label
      value
    }
    preconditions {
      code
      satisfied
      explanation
      fixPath
      vendor {
        id
      }
    }
    decision {
      status
      decidedAt
      decidedByName
      reason
    }
  }
`;

export interface RequestShape {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly status: string;
  readonly subject: string;
  readonly preconditions: { code: string; satisfied: boolean; fixPath: string | null }[];
  readonly decision: { status: string; decidedByName: string; reason: string | null } | null;
}

/** The reseller's requests as staff see them, the newest first. */
export async function listed(
  world: World,
  actor: Actor,
  filter: object = {},
): Promise<RequestShape[]> {
  const data = await world.ask<{ approvalRequests: { edges: { node: RequestShape }[] } }>(
    actor,
    `query ($filter: ApprovalFilter) { approvalRequests(filter: $filter) { edges { node { ...Request } } } }
     ${requestFields}`,
    { filter },
  );
  return data.approvalRequests.edges.map(({ node }) => node);
}

export const approveRequest = /* GraphQL */ `
  mutation ($input: ApproveRequestInput!) {
    result: approveRequest(input: $input) {
      __typename
      ... on ApproveRequestSuccess {
        approvalRequest {
          ...Request
        }
      }
      ... on PreconditionsOpenError {
        message
        preconditions {
          code
          satisfied
          fixPath
        }
      }
      ... on AlreadyDecidedError {
        message
        decision {
          status
          decidedByName
          reason
        }
      }
      ... on NotFoundError {
        message
      }
    }
  }
  ${requestFields}
`;

export const declineRequest = /* GraphQL */ `
  mutation ($input: DeclineRequestInput!) {
    result: declineRequest(input: $input) {
      __typename
      ... on DeclineRequestSuccess {
        approvalRequest {
          ...Request
        }
      }
      ... on AlreadyDecidedError {
        message
        decision {
          status
          decidedByName
          reason
        }
      }
      ... on InvalidInputError {
        message
        field
      }
      ... on NotFoundError {
        message
      }
    }
  }
  ${requestFields}
`;

export interface Decided {
  readonly result: {
    readonly __typename: string;
    readonly message?: string;
    readonly approvalRequest?: RequestShape;
    readonly decision?: RequestShape["decision"];
    readonly preconditions?: RequestShape["preconditions"];
  };
}
