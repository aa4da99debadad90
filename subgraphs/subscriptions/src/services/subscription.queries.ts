import { type Connection, decodeCursor, pageSize, toConnection } from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import { In, type SelectQueryBuilder } from "typeorm";
import type { SubscriptionStatus } from "../domain/subscription.js";
import { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { SubscriptionActivityEntity } from "../entities/subscription-activity.entity.js";
import { containing } from "./like-pattern.js";
import { type LoadedSubscription, loadSubscriptions } from "./loaded-subscription.js";
import type { Page } from "./order.queries.js";

export const subscriptionOrders = ["PRODUCT_ASC", "ENDS_ASC", "STARTED_DESC"] as const;
export type SubscriptionOrder = (typeof subscriptionOrders)[number];

export interface SubscriptionQuery {
  readonly status?: readonly SubscriptionStatus[] | null;
  readonly vendorId?: string | null;
  readonly query?: string | null;
  readonly renewsBefore?: Date | null;
  readonly customerId?: string | null;
}

interface Ordering {
  readonly expression: string;
  readonly direction: "ASC" | "DESC";
  readonly valueOf: (row: CloudSubscriptionEntity) => string;
}

/** Later than any end: what has no end comes last. */
const never = "9999-12-31T00:00:00.000Z";

const orderings: Readonly<Record<SubscriptionOrder, Ordering>> = {
  PRODUCT_ASC: {
    expression: "s.product_name",
    direction: "ASC",
    valueOf: (row) => row.productName,
  },
  ENDS_ASC: {
    expression: `coalesce(s.ends_at, '${never}'::timestamptz)`,
    direction: "ASC",
    valueOf: (row) => row.endsAt?.toISOString() ?? never,
  },
  STARTED_DESC: {
    expression: "s.starts_at",
    direction: "DESC",
    valueOf: (row) => row.startsAt.toISOString(),
  },
};

/** A page of subscriptions. */
export async function listSubscriptions(
  tx: Tx,
  query: SubscriptionQuery,
  orderBy: SubscriptionOrder,
  page: Page,
): Promise<Connection<CloudSubscriptionEntity>> {
  const first = pageSize(page.first);
  const found = filtered(tx.createQueryBuilder(CloudSubscriptionEntity, "s"), query);
  const totalCount = await found.getCount();
  const { expression, direction, valueOf } = orderings[orderBy];
  const after = decodeCursor(page.after, 2);
  if (after) {
    const beyond = direction === "ASC" ? ">" : "<";
    found.andWhere(`(${expression}, s.id) ${beyond} (:value, :id)`, {
      value: after[0],
      id: after[1],
    });
  }
  const rows = await found
    .addSelect(expression, "place")
    .orderBy("place", direction)
    .addOrderBy("s.id", direction)
    .limit(first + 1)
    .getMany();
  return toConnection(rows, first, totalCount, (row) => [valueOf(row), row.id]);
}

function filtered(
  found: SelectQueryBuilder<CloudSubscriptionEntity>,
  { status, vendorId, query, renewsBefore, customerId }: SubscriptionQuery,
): SelectQueryBuilder<CloudSubscriptionEntity> {
  if (status) found.andWhere("s.status = any(:status)", { status });
  if (vendorId) found.andWhere("s.vendorId = :vendorId", { vendorId });
  if (customerId) found.andWhere("s.customerId = :customerId", { customerId });
  if (renewsBefore) found.andWhere("s.endsAt < :renewsBefore", { renewsBefore });
  if (query?.trim()) {
    found.andWhere(
      `(s.number ilike :words or s.productName ilike :words or s.planName ilike :words
        or exists (select 1 from customers c where c.customer_id = s.customer_id and c.name ilike :words))`,
      { words: containing(query) },
    );
  }
  return found;
}

/** Subscriptions with all that their fields need, in the order of the ids. */
export async function subscriptionsById(
  tx: Tx,
  ids: readonly string[],
): Promise<(LoadedSubscription | null)[]> {
  const loaded = await loadSubscriptions(tx, ids);
  const byId = new Map(loaded.map((one) => [one.row.id, one]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** More subscriptions with unused seats than these nobody works through on a page. */
const MOST_UNUSED = 100;

/** Running subscriptions of a customer with seats that nobody uses, the most of them first. */
export async function subscriptionsWithUnusedSeats(tx: Tx, customerId: string): Promise<string[]> {
  const rows = await tx
    .createQueryBuilder(CloudSubscriptionEntity, "s")
    .select("s.id", "id")
    .where("s.customerId = :customerId and s.status = 'ACTIVE'", { customerId })
    .andWhere("s.seatCount > s.assignedSeats")
    .orderBy("s.seatCount - s.assignedSeats", "DESC")
    .addOrderBy("s.id")
    .limit(MOST_UNUSED)
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** Lines of the timeline that are shown: the newest. */
const TIMELINE = 100;

/** The timeline of each subscription, the newest first. */
export async function activityBySubscription(
  tx: Tx,
  subscriptionIds: readonly string[],
): Promise<SubscriptionActivityEntity[][]> {
  const rows = await tx.find(SubscriptionActivityEntity, {
    where: { subscriptionId: In([...subscriptionIds]) },
    order: { occurredAt: "DESC", ord: "DESC" },
  });
  return subscriptionIds.map((id) =>
    rows.filter((row) => row.subscriptionId === id).slice(0, TIMELINE),
  );
}
