import type { Consumer, DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";

interface SubscriptionChanged {
  readonly subscriptionId: string;
  readonly customerId: string;
  readonly planId: string;
  readonly status: string;
  /** Null for what is billed by usage. */
  readonly seatCount: number | null;
}

/** In these states seats are paid and go on at the end of the term. */
const paid = ["PROVISIONING", "ACTIVE", "SUSPENDED", "EXTENDED"];

/** Keeps how many seats of each plan a customer pays. Older news changes nothing (A23). */
export const subscriptionsConsumer: Consumer = {
  name: "catalog.subscriptions",
  types: ["subscriptions.subscription.changed.v1"],
  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    const { tenantId, payload, occurredAt } = event as DomainEvent<SubscriptionChanged>;
    const { subscriptionId, customerId, planId, status, seatCount } = payload;
    await tx.query(
      `insert into plan_seats (subscription_id, reseller_id, customer_id, plan_id, seats, as_of)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (subscription_id) do update
         set plan_id = excluded.plan_id, seats = excluded.seats, as_of = excluded.as_of
       where plan_seats.as_of <= excluded.as_of`,
      [
        subscriptionId,
        tenantId,
        customerId,
        planId,
        paid.includes(status) ? (seatCount ?? 0) : 0,
        occurredAt,
      ],
    );
  },
};
