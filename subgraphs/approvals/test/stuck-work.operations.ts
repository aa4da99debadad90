import { randomUUID } from "node:crypto";
import type { Actor } from "@markethall/auth";
import { STUCK_WORK, type StuckWork } from "@markethall/events";
import { eventOf } from "@markethall/testing";
import { now, t, world } from "./world.js";

export const LIST = /* GraphQL */ `
  query ($first: Int! = 20, $after: String, $filter: StuckWorkFilter) {
    stuckWork(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        node {
          id
          kind
          part
          machineName
          subjectId
          subject
          reason
          since
          attempts
          nextAttemptAt
          needsPerson
          canRetry
          canDiscard
          customer {
            id
          }
          order {
            id
          }
          approvalRequest {
            number
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
export const RETRY = /* GraphQL */ `
  mutation ($id: ID!) {
    result: retryStuckWork(input: { stuckWorkId: $id }) {
      __typename
    }
  }
`;
export const DISCARD = /* GraphQL */ `
  mutation ($id: ID!, $reason: String!) {
    result: discardStuckWork(input: { stuckWorkId: $id, reason: $reason }) {
      __typename
    }
  }
`;

export interface Listed {
  readonly stuckWork: {
    readonly totalCount: number;
    readonly edges: { readonly node: { readonly id: string; readonly kind: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export async function listed(
  actor: Actor,
  at: Date = now,
): Promise<{ id: string; kind: string }[]> {
  const { stuckWork } = await world.ask<Listed>(actor, LIST, {}, { now: at });
  return stuckWork.edges.map(({ node }) => node);
}

export async function act(
  actor: Actor,
  source: string,
  variables: object,
  idempotencyKey?: string,
) {
  const options = idempotencyKey ? { idempotencyKey } : {};
  const { result } = await world.ask<{ result: { __typename: string } }>(
    actor,
    source,
    variables,
    options,
  );
  return result.__typename;
}

let position = 0;
export function order(more: Partial<StuckWork> = {}) {
  position += 1;
  const payload: StuckWork = {
    kind: "ORDER",
    subjectId: randomUUID(),
    customerId: t.customerId,
    subject: "Order O-000001",
    reason: "The vendor could not be reached.",
    attempts: 3,
    needsPerson: true,
    ...more,
  };
  return { ...eventOf(STUCK_WORK, t.resellerId, payload, { occurredAt: now }), position };
}

/** A job as one that failed for good is kept; answers its number. */
export async function failedJob(
  tenantId: string | null,
  task = "identity.send-mail",
): Promise<string> {
  const payload = { mail: randomUUID(), ...(tenantId ? { _tenant: tenantId } : {}) };
  const { rows } = await world.admin.query(
    `with job as (select * from jobs.add_job($1, $2::json, max_attempts := 1))
     select id from job`,
    [task, JSON.stringify(payload)],
  );
  await world.admin.query(
    "update jobs._private_jobs set attempts = 1, last_error = 'relation x' where id = $1",
    [rows[0].id],
  );
  return rows[0].id;
}

export async function deadLetter(tenantId: string): Promise<string> {
  const eventId = randomUUID();
  await world.admin.query(
    `insert into events.dead_letter (consumer, event_id, tenant_id, type, reason, attempts)
     values ('billing.facts', $1, $2, 'catalog.vendor.changed.v1', 'relation x', 12)`,
    [eventId, tenantId],
  );
  return eventId;
}
