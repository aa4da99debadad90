import { randomUUID } from "node:crypto";
import { count, type JsonObject, text } from "./fields.js";
import type { Journal } from "./journal.js";
import { changedSubscription } from "./lifecycle.js";
import { badRequest, conflict, notFound } from "./refusal.js";
import type {
  Change,
  LedgerEntry,
  SubscriptionOperation,
  VendorAccount,
  VendorOrder,
  VendorSubscription,
  Webhook,
} from "./state.js";

/** What a vendor sells and keeps: every command is known by the buyer's reference and made once. */
export class Vendor {
  constructor(
    private readonly journal: Journal,
    private readonly now: () => Date,
  ) {}

  /** Places an order, or returns the one already placed under this reference. */
  placeOrder(vendor: string, body: JsonObject, idempotencyKey: string | undefined): VendorOrder {
    if (!idempotencyKey) throw badRequest("the header Idempotency-Key is missing");
    const wanted = {
      reference: text(body, "reference"),
      planSku: text(body, "planSku"),
      quantity: count(body, "quantity"),
      term: text(body, "term"),
      customerReference: text(body, "customerReference"),
    };
    const before = this.ordersOf(vendor).find(
      (order) => order.reference === wanted.reference || order.idempotencyKey === idempotencyKey,
    );
    if (before) {
      if (!sameFields(before, wanted)) {
        throw conflict("this reference or key belongs to another order");
      }
      return before;
    }

    const placedAt = this.now();
    const { completionMs } = this.journal.state.control;
    const orderId = `o-${randomUUID()}`;
    const order: VendorOrder = {
      ...wanted,
      orderId,
      vendor,
      idempotencyKey,
      subscriptionId: `s-${randomUUID()}`,
      status: "pending",
      placedAt: placedAt.toISOString(),
      completesAt: new Date(placedAt.getTime() + completionMs).toISOString(),
    };
    const subscription: VendorSubscription = {
      subscriptionId: order.subscriptionId,
      orderId,
      vendor,
      planSku: order.planSku,
      quantity: order.quantity,
      term: order.term,
      customerReference: order.customerReference,
      status: "pending",
      updatedAt: order.placedAt,
      applied: {},
    };
    this.journal.record({
      orders: [order],
      subscriptions: [subscription],
      ledger: [this.ledgerEntry(vendor, "order", order.reference, subscription)],
    });
    return completionMs === 0 ? this.completeOrder(order) : order;
  }

  ordersByReference(vendor: string, reference: string): VendorOrder[] {
    return this.ordersOf(vendor).filter((order) => order.reference === reference);
  }

  /** Orders whose time has come are completed, each with a webhook. */
  completeDueOrders(): void {
    const now = this.now().toISOString();
    for (const order of Object.values(this.journal.state.orders)) {
      if (order.status === "pending" && order.completesAt <= now) this.completeOrder(order);
    }
  }

  subscription(vendor: string, subscriptionId: string): VendorSubscription {
    const subscription = this.journal.state.subscriptions[subscriptionId];
    if (subscription?.vendor !== vendor) throw notFound("subscription");
    return subscription;
  }

  changeSubscription(
    vendor: string,
    subscriptionId: string,
    operation: SubscriptionOperation,
    body: JsonObject,
  ): VendorSubscription {
    const before = this.subscription(vendor, subscriptionId);
    const reference = text(body, "reference");
    const quantity = operation === "quantity" ? count(body, "quantity") : null;

    const applied = before.applied[reference];
    if (applied) {
      if (applied.operation === operation && applied.quantity === quantity) return before;
      throw conflict("this reference belongs to another change");
    }

    const after = changedSubscription(before, { operation, quantity, reference }, this.now());
    this.journal.record({
      subscriptions: [after],
      ledger: [this.ledgerEntry(vendor, operation, reference, after)],
      webhooks: [
        this.webhook(vendor, "subscription.updated", reference, {
          subscriptionId,
          operation,
          status: after.status,
          quantity: after.quantity,
        }),
      ],
    });
    return after;
  }

  /** Creates a cloud account, or returns the one already made under this reference. */
  createAccount(vendor: string, body: JsonObject): VendorAccount {
    const reference = text(body, "reference");
    const name = text(body, "name");
    const before = this.accountsByReference(vendor, reference)[0];
    if (before) {
      if (before.name !== name) throw conflict("this reference belongs to another account");
      return before;
    }
    const account: VendorAccount = {
      accountId: `a-${randomUUID()}`,
      vendor,
      reference,
      name,
      status: "active",
      createdAt: this.now().toISOString(),
    };
    const entry: LedgerEntry = {
      sequence: this.nextSequence(),
      at: account.createdAt,
      vendor,
      operation: "account",
      reference,
      subjectId: account.accountId,
      planSku: null,
      quantity: null,
    };
    this.journal.record({ accounts: [account], ledger: [entry] });
    return account;
  }

  accountsByReference(vendor: string, reference: string): VendorAccount[] {
    return this.accountsOf(vendor).filter((account) => account.reference === reference);
  }

  accountsOf(vendor: string): VendorAccount[] {
    return Object.values(this.journal.state.accounts).filter((item) => item.vendor === vendor);
  }

  private completeOrder(order: VendorOrder): VendorOrder {
    const completed: VendorOrder = { ...order, status: "completed" };
    const subscription = this.subscription(order.vendor, order.subscriptionId);
    const change: Change = {
      orders: [completed],
      subscriptions:
        subscription.status === "pending"
          ? [{ ...subscription, status: "active", updatedAt: this.now().toISOString() }]
          : [],
      webhooks: [
        this.webhook(order.vendor, "order.completed", order.reference, {
          orderId: order.orderId,
          subscriptionId: order.subscriptionId,
          planSku: order.planSku,
          quantity: subscription.quantity,
          status: "completed",
        }),
      ],
    };
    this.journal.record(change);
    return completed;
  }

  private ordersOf(vendor: string): VendorOrder[] {
    return Object.values(this.journal.state.orders).filter((order) => order.vendor === vendor);
  }

  private ledgerEntry(
    vendor: string,
    operation: LedgerEntry["operation"],
    reference: string,
    subject: VendorSubscription,
  ): LedgerEntry {
    return {
      sequence: this.nextSequence(),
      at: this.now().toISOString(),
      vendor,
      operation,
      reference,
      subjectId: subject.subscriptionId,
      planSku: subject.planSku,
      quantity: subject.quantity,
    };
  }

  private nextSequence(): number {
    return this.journal.state.ledger.length + 1;
  }

  private webhook(
    vendor: string,
    type: Webhook["type"],
    reference: string,
    data: unknown,
  ): Webhook {
    const { control, webhooks } = this.journal.state;
    const heldBack = control.reorderWebhooks && Object.keys(webhooks).length % 2 === 0;
    const delay = control.webhookDelayMs + (heldBack ? control.webhookDelayMs + 500 : 0);
    const now = this.now();
    return {
      id: `w-${randomUUID()}`,
      vendor,
      type,
      reference,
      occurredAt: now.toISOString(),
      data,
      attempts: 0,
      dueAt: new Date(now.getTime() + delay).toISOString(),
      repeats: control.repeatWebhooks,
      status: "waiting",
    };
  }
}

function sameFields<T extends object>(whole: T, part: Partial<T>): boolean {
  return Object.entries(part).every(([name, value]) => whole[name as keyof T] === value);
}
