import { type Control, calm } from "./control.js";

export interface VendorOrder {
  readonly orderId: string;
  readonly vendor: string;
  /** The buyer's own reference; an order is known by it and never made twice. */
  readonly reference: string;
  readonly idempotencyKey: string;
  readonly planSku: string;
  readonly quantity: number;
  readonly term: string;
  readonly customerReference: string;
  readonly subscriptionId: string;
  readonly status: "pending" | "completed";
  readonly placedAt: string;
  readonly completesAt: string;
}

export type VendorSubscriptionStatus = "pending" | "active" | "suspended" | "cancelled";

/** A change that took effect, kept by its reference so that a repetition is recognised. */
export interface AppliedChange {
  readonly operation: SubscriptionOperation;
  readonly quantity: number | null;
}

export type SubscriptionOperation = "quantity" | "suspend" | "resume" | "cancel";

export interface VendorSubscription {
  readonly subscriptionId: string;
  readonly orderId: string;
  readonly vendor: string;
  readonly planSku: string;
  readonly quantity: number;
  readonly term: string;
  readonly customerReference: string;
  readonly status: VendorSubscriptionStatus;
  readonly updatedAt: string;
  readonly applied: Readonly<Record<string, AppliedChange>>;
}

export interface VendorAccount {
  readonly accountId: string;
  readonly vendor: string;
  readonly reference: string;
  readonly name: string;
  readonly status: "active";
  readonly createdAt: string;
}

/** One effect that a real vendor would charge for. */
export interface LedgerEntry {
  readonly sequence: number;
  readonly at: string;
  readonly vendor: string;
  readonly operation: "order" | "account" | SubscriptionOperation;
  readonly reference: string;
  readonly subjectId: string;
  readonly planSku: string | null;
  readonly quantity: number | null;
}

export interface Webhook {
  readonly id: string;
  readonly vendor: string;
  readonly type: "order.completed" | "subscription.updated";
  readonly reference: string;
  readonly occurredAt: string;
  readonly data: unknown;
  readonly attempts: number;
  readonly dueAt: string;
  /** Deliveries still to make after a successful one, to test receivers against repetition. */
  readonly repeats: number;
  readonly status: "waiting" | "dead";
}

/** Everything the simulator knows. Plain JSON, so that a snapshot of it is one line. */
export interface State {
  orders: Record<string, VendorOrder>;
  subscriptions: Record<string, VendorSubscription>;
  accounts: Record<string, VendorAccount>;
  webhooks: Record<string, Webhook>;
  ledger: LedgerEntry[];
  control: Control;
}

/** One atomic change: what it names is added or replaced by id. */
export interface Change {
  readonly orders?: readonly VendorOrder[];
  readonly subscriptions?: readonly VendorSubscription[];
  readonly accounts?: readonly VendorAccount[];
  readonly webhooks?: readonly Webhook[];
  readonly deliveredWebhooks?: readonly string[];
  readonly ledger?: readonly LedgerEntry[];
  readonly control?: Control;
}

export function emptyState(): State {
  return {
    orders: {},
    subscriptions: {},
    accounts: {},
    webhooks: {},
    ledger: [],
    control: calm,
  };
}

/** Applies a change in place; replaying all changes in order gives the same state again. */
export function apply(state: State, change: Change): void {
  for (const order of change.orders ?? []) state.orders[order.orderId] = order;
  for (const item of change.subscriptions ?? []) state.subscriptions[item.subscriptionId] = item;
  for (const account of change.accounts ?? []) state.accounts[account.accountId] = account;
  for (const webhook of change.webhooks ?? []) state.webhooks[webhook.id] = webhook;
  for (const id of change.deliveredWebhooks ?? []) delete state.webhooks[id];
  state.ledger.push(...(change.ledger ?? []));
  // A journal of an older simulator does not name every control.
  if (change.control) state.control = { ...calm, ...change.control };
}
