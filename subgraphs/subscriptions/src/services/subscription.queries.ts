import {
  type Connection,
  decodeCursor,
  encodeCursor,
  pageSize,
  toConnection,
} from "@markethall/graph";
import type { Tx } from "@markethall/runtime";
import { In, type SelectQueryBuilder } from "typeorm";
import type { SubscriptionStatus } from "../domain/subscription.js";
import { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { SubscriptionActivityEntity } from "../entities/subscription-activity.entity.js";
import { containing } from "./like-pattern.js";
import { type LoadedSubscription, loadSubscriptions } from "./loaded-subscription.js";
import type { Page } from "./order.queries.js";

export const subscriptionOrders = [
  "PRODUCT_ASC",
  "PRODUCT_DESC",
  "ENDS_ASC",
  "ENDS_DESC",
  "STARTED_ASC",
  "STARTED_DESC",
  "SEATS_ASC",
  "SEATS_DESC",
] as const;
export type SubscriptionOrder = (typeof subscriptionOrders)[number];

export interface SubscriptionQuery {
  readonly status?: readonly SubscriptionStatus[] | null;
  readonly vendorId?: string | null;
  readonly query?: string | null;
  readonly renewsBefore?: Date | null;
  readonly customerId?: string | null;
}

type Row = CloudSubscriptionEntity;

/** Opens a read transaction of the asker's tenant. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

interface Ordering {
  readonly expression: string;
  readonly direction: "ASC" | "DESC";
  readonly valueOf: (row: Row) => string;
}

/** Rows of a file that are read at a time. */
const BATCH = 500;

/** Later and earlier than any end: what has no end comes last, either way. */
const never = "9999-12-31T00:00:00.000Z";
const longAgo = "0001-01-01T00:00:00.000Z";

const product = { expression: "s.product_name", valueOf: (row: Row) => row.productName };
const started = { expression: "s.starts_at", valueOf: (row: Row) => row.startsAt.toISOString() };
/** What has no seats counts as less than one. */
const seats = {
  expression: "coalesce(s.seat_count, -1)",
  valueOf: (row: Row) => String(row.seatCount ?? -1),
};
const endsOr = (none: string) => ({
  expression: `coalesce(s.ends_at, '${none}'::timestamptz)`,
  valueOf: (row: Row) => row.endsAt?.toISOString() ?? none,
});

const orderings: Readonly<Record<SubscriptionOrder, Ordering>> = {
  PRODUCT_ASC: { ...product, direction: "ASC" },
  PRODUCT_DESC: { ...product, direction: "DESC" },
  ENDS_ASC: { ...endsOr(never), direction: "ASC" },
  ENDS_DESC: { ...endsOr(longAgo), direction: "DESC" },
  STARTED_ASC: { ...started, direction: "ASC" },
  STARTED_DESC: { ...started, direction: "DESC" },
  SEATS_ASC: { ...seats, direction: "ASC" },
  SEATS_DESC: { ...seats, direction: "DESC" },
};

/** A page of subscriptions. */
export async function listSubscriptions(
  tx: Tx,
  query: SubscriptionQuery,
  orderBy: SubscriptionOrder,
  page: Page,
): Promise<Connection<CloudSubscriptionEntity>> {
  const first = pageSize(page.first);
  const totalCount = await filtered(tx, query).getCount();
  const rows = await following(tx, query, orderBy, page.after ?? null, first + 1);
  return toConnection(rows, first, totalCount, (row) => placeOf(row, orderBy));
}

/** All subscriptions of a query, read in batches, each in a transaction of its own: for files of any size. */
export async function* everySubscription(
  read: Read,
  query: SubscriptionQuery,
  orderBy: SubscriptionOrder,
): AsyncGenerator<readonly CloudSubscriptionEntity[]> {
  let after: string | null = null;
  for (;;) {
    const cursor: string | null = after;
    const rows = await read((tx) => following(tx, query, orderBy, cursor, BATCH));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = encodeCursor(placeOf(last, orderBy));
  }
}

function placeOf(row: Row, orderBy: SubscriptionOrder): string[] {
  return [orderings[orderBy].valueOf(row), row.id];
}

function following(
  tx: Tx,
  query: SubscriptionQuery,
  orderBy: SubscriptionOrder,
  cursor: string | null,
  limit: number,
): Promise<Row[]> {
  const { expression, direction } = orderings[orderBy];
  const found = filtered(tx, query);
  const after = decodeCursor(cursor, 2);
  if (after) {
    const beyond = direction === "ASC" ? ">" : "<";
    found.andWhere(`(${expression}, s.id) ${beyond} (:value, :id)`, {
      value: after[0],
      id: after[1],
    });
  }
  return found
    .addSelect(expression, "place")
    .orderBy("place", direction)
    .addOrderBy("s.id", direction)
    .limit(limit)
    .getMany();
}

function filtered(
  tx: Tx,
  { status, vendorId, query, renewsBefore, customerId }: SubscriptionQuery,
): SelectQueryBuilder<Row> {
  const found = tx.createQueryBuilder(CloudSubscriptionEntity, "s");
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
