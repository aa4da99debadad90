import type { Tx } from "@markethall/runtime";
import { In, type SelectQueryBuilder } from "typeorm";
import { addDays, dayOf } from "../domain/calendar.js";
import type { SubscriptionStatus } from "../domain/subscription.js";
import { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { SubscriptionActivityEntity } from "../entities/subscription-activity.entity.js";
import { keysetList, type Ordering } from "./keyset.js";
import { containing } from "./like-pattern.js";
import { type LoadedSubscription, loadSubscriptions } from "./loaded-subscription.js";

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

const orderings: Readonly<Record<SubscriptionOrder, Ordering<Row>>> = {
  PRODUCT_ASC: { ...product, direction: "ASC" },
  PRODUCT_DESC: { ...product, direction: "DESC" },
  ENDS_ASC: { ...endsOr(never), direction: "ASC" },
  ENDS_DESC: { ...endsOr(longAgo), direction: "DESC" },
  STARTED_ASC: { ...started, direction: "ASC" },
  STARTED_DESC: { ...started, direction: "DESC" },
  SEATS_ASC: { ...seats, direction: "ASC" },
  SEATS_DESC: { ...seats, direction: "DESC" },
};

/** Where `days` from today on are over: the last of them belongs to what is asked for. */
export function endOfDays(now: Date, days: number): Date {
  return addDays(dayOf(now), days + 1);
}

/** Subscriptions of the asker's tenant. */
export const subscriptions = keysetList<Row, SubscriptionQuery, SubscriptionOrder>({
  filtered,
  alias: "s",
  orderings,
});

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
