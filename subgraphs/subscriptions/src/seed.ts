import { roundRate, sum } from "@markethall/money";
import type { Database, Tx } from "@markethall/runtime";
import { SimulatorConnector } from "./connectors/simulator.connector.js";
import type { CloudAccountStatus } from "./domain/cloud-account.js";
import type { EndOfTermAction } from "./domain/end-of-term.js";
import { orderNumber } from "./domain/order.js";
import { vendorReference } from "./domain/vendor-reference.js";
import { CloudAccountEntity } from "./entities/cloud-account.entity.js";
import { CloudSubscriptionEntity } from "./entities/cloud-subscription.entity.js";
import { OrderItemEntity } from "./entities/order-item.entity.js";
import { OrderEntity } from "./entities/order.entity.js";
import { activate } from "./services/activation.js";
import { advance } from "./services/advance.js";
import {
  announceCloudAccount,
  announceOrder,
  announceSubscription,
} from "./services/announcements.js";
import { loadSubscription } from "./services/loaded-subscription.js";
import { nextNumber } from "./services/numbers.js";
import { findPlan, vendorsById } from "./services/plans.js";
import { priceQuotes } from "./services/price-quotes.js";

export interface CloudAccountSeed {
  readonly id: string;
  readonly customerId: string;
  readonly vendorId: string;
  readonly name: string;
  readonly externalId: string;
  readonly status: CloudAccountStatus;
}

export interface PurchaseSeed {
  readonly orderId: string;
  readonly itemId: string;
  readonly customerId: string;
  readonly placedBy: { readonly id: string; readonly name: string };
  /** When it was ordered and, in this world, provisioned. */
  readonly at: Date;
  readonly planId: string;
  readonly quantity: number;
  readonly assignedSeats: number | null;
  readonly autoRenew: boolean;
  readonly endOfTerm: EndOfTermAction | null;
  /** The day that a co-termed purchase ends with. */
  readonly termEndsAt: Date | null;
}

export interface SubscriptionsSeed {
  readonly resellerId: string;
  readonly accounts: readonly CloudAccountSeed[];
  /** Oldest first: numbers follow. */
  readonly purchases: readonly PurchaseSeed[];
  readonly since: Date;
  readonly now: Date;
}

/**
 * A history: purchases of the past, provisioned at the vendor and brought up to now by the same rules as any other, with
 * every charge that fell due. Needs the catalogue's and the customers' facts to have arrived.
 */
export async function seedSubscriptions(
  db: Database,
  vendorUrl: string,
  seed: SubscriptionsSeed,
): Promise<void> {
  const tenant = { resellerId: seed.resellerId, customerId: null };
  await db.write(tenant, (tx) => addAccounts(tx, seed), { now: seed.since });
  const connector = new SimulatorConnector(vendorUrl);
  for (const purchase of seed.purchases) {
    const { vendor, order } = await db.read(tenant, (tx) =>
      vendorOrder(tx, seed.resellerId, purchase),
    );
    const { subscriptionId } = await connector.placeOrder(vendor, order);
    const id = await db.write(tenant, (tx) => buy(tx, seed.resellerId, purchase, subscriptionId), {
      now: purchase.at,
    });
    await db.write(tenant, (tx) => bringUpToNow(tx, id, seed.now), { now: seed.now });
  }
}

async function addAccounts(
  tx: Tx,
  { resellerId, accounts, since }: SubscriptionsSeed,
): Promise<void> {
  for (const account of accounts) {
    const row = Object.assign(new CloudAccountEntity(), account, {
      resellerId,
      createdAt: since,
      requestedBy: null,
      stuckBecause: null,
    });
    await tx.insert(CloudAccountEntity, row);
    await announceCloudAccount(tx, row);
  }
}

async function vendorOrder(
  tx: Tx,
  resellerId: string,
  { planId, itemId, quantity, customerId }: PurchaseSeed,
) {
  const plan = await findPlan(tx, planId);
  const vendor = plan && (await vendorsById(tx, [plan.vendorId])).get(plan.vendorId);
  if (!plan || !vendor) throw new Error(`plan ${planId} has not arrived`);
  const reference = vendorReference(resellerId, itemId);
  return {
    vendor: vendor.slug,
    order: {
      reference,
      planSku: plan.skuCode,
      quantity,
      term: plan.term,
      customerReference: customerId,
    },
  };
}

async function buy(
  tx: Tx,
  resellerId: string,
  purchase: PurchaseSeed,
  vendorSubscriptionId: string,
): Promise<string> {
  const { customerId, at, planId, quantity } = purchase;
  const quote = (await priceQuotes(tx, customerId, [planId], at)).get(planId);
  const plan = await findPlan(tx, planId);
  if (!quote || !plan) throw new Error(`plan ${planId} has no price for customer ${customerId}`);
  const total = sum([roundRate(quote.price, quantity)], quote.currency);
  const order = Object.assign(new OrderEntity(), {
    id: purchase.orderId,
    resellerId,
    customerId,
    number: orderNumber(await nextNumber(tx, resellerId, "order")),
    status: "COMPLETED",
    currency: quote.currency,
    totalMinor: total.minor,
    purchaseOrder: null,
    placedAt: at,
    placedBy: purchase.placedBy.id,
    placedByName: purchase.placedBy.name,
    completedAt: at,
    deadlineAt: null,
    stuckBecause: null,
    leaseToken: null,
    leaseUntil: null,
  } as const);
  await tx.insert(OrderEntity, order);
  const item = Object.assign(new OrderItemEntity(), {
    id: purchase.itemId,
    resellerId,
    customerId,
    orderId: order.id,
    place: 0,
    planId,
    vendorId: plan.vendorId,
    quantity,
    unitPrice: quote.price.amount.toFixed(),
    unitCost: quote.cost.amount.toFixed(),
    currency: quote.currency,
    amountMinor: total.minor,
    priceBookId: quote.priceBookId,
    priceBookRevision: quote.revision,
    priceTrace: [...quote.trace],
    termEndsAt: purchase.termEndsAt,
    status: "COMPLETED" as const,
    attempts: 1,
    failure: null,
    subscriptionId: null,
  });
  await tx.insert(OrderItemEntity, item);
  const subscription = await activate(tx, item, vendorSubscriptionId, at);
  await tx.update(OrderItemEntity, { id: item.id }, { subscriptionId: subscription.id });
  await tx.update(
    CloudSubscriptionEntity,
    { id: subscription.id },
    {
      assignedSeats: purchase.assignedSeats,
      autoRenew: purchase.autoRenew,
      endOfTerm: purchase.endOfTerm,
    },
  );
  await announceOrder(tx, order);
  return subscription.id;
}

async function bringUpToNow(tx: Tx, id: string, now: Date): Promise<void> {
  const loaded = await loadSubscription(tx, id, true);
  if (!loaded) throw new Error(`subscription ${id} is gone`);
  const { row, facts } = await advance(tx, loaded, now);
  await announceSubscription(tx, row, facts);
}
