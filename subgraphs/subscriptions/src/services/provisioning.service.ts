import { randomUUID } from "node:crypto";
import type { Clock } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import {
  type VendorConnector,
  type VendorOrder,
  VendorRefusedError,
} from "../connectors/vendor-connector.js";
import { retryDelay, watchDelay } from "../domain/backoff.js";
import { moved } from "../domain/order.js";
import { vendorReference } from "../domain/vendor-reference.js";
import { OrderEntity } from "../entities/order.entity.js";
import { OrderItemEntity } from "../entities/order-item.entity.js";
import { VendorAuthorizationEntity } from "../entities/vendor-authorization.entity.js";
import { activate } from "./activation.js";
import { announceOrder } from "./announcements.js";
import { dropLease, keepLease, LEASE_WAIT_MS, takeLease } from "./order-lease.js";
import { findPlan, vendorsById } from "./plans.js";
import { provisionOrder, type TenantSubject } from "./provisioning-queue.js";
import { announceOrderProgress } from "./stuck-work.js";

/** Whose turn it was may have to say something at its end. */
const AFTER_TURN_MS = 250;

type Writing = <T>(work: (tx: Tx, now: Date) => Promise<T>) => Promise<T>;

/** One item as the vendor is asked for it. */
interface Errand {
  readonly itemId: string;
  readonly vendor: string;
  readonly order: {
    readonly reference: string;
    readonly planSku: string;
    readonly quantity: number;
    readonly term: string;
    readonly customerReference: string;
  };
  /** The vendor may have heard of it already. */
  readonly askedBefore: boolean;
}

type Outcome =
  | { readonly kind: "ANSWERED"; readonly order: VendorOrder }
  | { readonly kind: "FAILED"; readonly reason: string; readonly final: boolean };

/**
 * Takes orders to their vendors. What is asked is noted before it is asked, each question carries the
 * item's id, and after an answer that got lost the vendor is asked what became of it: nothing is
 * provisioned twice, wherever the process dies (A24, A26).
 */
export class ProvisioningService {
  constructor(private readonly connector: VendorConnector) {}

  /** One round for an order; asks for the next one itself until the order is done or needs a person. */
  async provision(db: Database, subject: TenantSubject, clock: Clock): Promise<void> {
    const tenant = { resellerId: subject.resellerId, customerId: null };
    const token = randomUUID();
    const write: Writing = (work) => {
      const now = clock.now();
      return db.write(tenant, (tx) => work(tx, now), { now });
    };
    try {
      await this.round(write, subject, token);
    } catch (error) {
      // Where this cannot be written, either, the turn ends by time.
      await write((tx) => dropLease(tx, subject.id, token)).catch(() => undefined);
      throw error;
    }
  }

  private async round(write: Writing, subject: TenantSubject, token: string): Promise<void> {
    let leasedAt = Date.now();
    const errands = await write((tx) => this.begin(tx, subject, token));
    if (!errands) return;
    for (const errand of errands) {
      // Stopped for longer than its turn, it must not ask: another worker may be asking now. The job comes again (A24).
      if (Date.now() - leasedAt >= LEASE_WAIT_MS) throw new Error("the turn at the vendor is over");
      const outcome = await this.ask(errand);
      leasedAt = Date.now();
      const kept = await write(async (tx, now) => {
        if (!(await keepLease(tx, subject.id, token))) {
          await giveWay(tx, await lockedOrder(tx, subject.id));
          return false;
        }
        await this.settle(tx, errand.itemId, outcome, now);
        return true;
      });
      if (!kept) return;
    }
    await write((tx, now) => this.conclude(tx, subject.id, token, now));
  }

  /** What to ask the vendors for; null when it is not this worker's turn, or there is nothing to do. */
  private async begin(tx: Tx, subject: TenantSubject, token: string): Promise<Errand[] | null> {
    const orderId = subject.id;
    const order = await lockedOrder(tx, orderId);
    if (order?.status !== "PROVISIONING") return null;
    if (!(await takeLease(tx, orderId, token))) {
      await giveWay(tx, order);
      return null;
    }
    const items = await tx.find(OrderItemEntity, { where: { orderId }, order: { place: "ASC" } });
    const open = items.filter(({ status }) => status === "WAITING" || status === "PROVISIONING");
    const vendors = await vendorsById(
      tx,
      open.map(({ vendorId }) => vendorId),
    );
    const errands: Errand[] = [];
    for (const item of open) {
      const plan = await findPlan(tx, item.planId);
      const vendor = vendors.get(item.vendorId);
      if (!plan || !vendor)
        throw new Error(`order item ${item.id} names an unknown plan or vendor`);
      errands.push({
        itemId: item.id,
        vendor: vendor.slug,
        order: {
          reference: vendorReference(item.resellerId, item.id),
          planSku: plan.skuCode,
          quantity: item.quantity,
          term: plan.term,
          customerReference: await customerReference(tx, item),
        },
        askedBefore: item.status === "PROVISIONING",
      });
    }
    await tx.update(OrderItemEntity, { orderId, status: "WAITING" }, { status: "PROVISIONING" });
    return errands;
  }

  private async ask({ vendor, order, askedBefore }: Errand): Promise<Outcome> {
    try {
      const known = askedBefore ? await this.connector.findOrder(vendor, order.reference) : null;
      return { kind: "ANSWERED", order: known ?? (await this.connector.placeOrder(vendor, order)) };
    } catch (error) {
      if (error instanceof VendorRefusedError) {
        return { kind: "FAILED", reason: error.message, final: true };
      }
      return this.lookUp(vendor, order.reference, error);
    }
  }

  /** After an answer that got lost: the vendor knows whether there is an order. */
  private async lookUp(vendor: string, reference: string, cause: unknown): Promise<Outcome> {
    const reason = cause instanceof Error ? cause.message : "The vendor could not be reached.";
    try {
      const order = await this.connector.findOrder(vendor, reference);
      return order ? { kind: "ANSWERED", order } : { kind: "FAILED", reason, final: false };
    } catch {
      return { kind: "FAILED", reason, final: false };
    }
  }

  private async settle(tx: Tx, itemId: string, outcome: Outcome, now: Date): Promise<void> {
    const item = await tx.findOne(OrderItemEntity, {
      where: { id: itemId },
      lock: { mode: "pessimistic_write" },
    });
    if (item?.status !== "PROVISIONING") return;
    if (outcome.kind === "FAILED") {
      item.attempts += 1;
      item.failure = outcome.reason;
      if (outcome.final) item.status = "FAILED";
    } else if (outcome.order.status === "completed") {
      const subscription = await activate(tx, item, outcome.order.subscriptionId, now);
      Object.assign(item, { status: "COMPLETED", failure: null, subscriptionId: subscription.id });
    } else {
      item.failure = null;
    }
    await tx.save(item);
  }

  private async conclude(tx: Tx, orderId: string, token: string, now: Date): Promise<void> {
    const order = await lockedOrder(tx, orderId);
    if (order?.status !== "PROVISIONING") return;
    if (order.leaseToken !== token) return giveWay(tx, order);
    Object.assign(order, { leaseToken: null, leaseUntil: null });
    const items = await tx.find(OrderItemEntity, { where: { orderId }, order: { place: "ASC" } });
    const before = `${order.status} ${order.stuckBecause}`;
    const wasStuck = order.stuckBecause !== null;

    const failures = items.filter(({ failure }) => failure !== null);
    order.stuckBecause = failures[0]?.failure ?? null;
    const open = items.filter(({ status }) => status === "PROVISIONING");
    const attempts = Math.max(0, ...items.map((item) => (item.failure ? item.attempts : 0)));
    if (items.every(({ status }) => status === "COMPLETED")) {
      move(order, "COMPLETED");
      order.completedAt = now;
    } else if (open.length === 0) {
      move(order, "NEEDS_ATTENTION");
      order.stuckBecause ??= "The vendor did not provision it.";
    } else if (order.deadlineAt !== null && now >= order.deadlineAt) {
      move(order, "NEEDS_ATTENTION");
      order.stuckBecause ??= "The vendor has taken the order and has not completed it in time.";
    } else {
      const elapsed = now.getTime() - order.placedAt.getTime();
      await provisionOrder(tx, order, attempts > 0 ? retryDelay(attempts) : watchDelay(elapsed));
    }
    await tx.save(order);
    if (`${order.status} ${order.stuckBecause}` !== before) await announceOrder(tx, order);
    if (wasStuck || order.stuckBecause !== null) await announceOrderProgress(tx, order, attempts);
  }
}

/** Whoever has the turn may be at work under a job that is not taken up again: the order is looked at when its turn is over. */
async function giveWay(tx: Tx, order: OrderEntity | null): Promise<void> {
  if (order?.status !== "PROVISIONING") return;
  const left = (order.leaseUntil?.getTime() ?? 0) - Date.now();
  await provisionOrder(tx, order, Math.max(left, 0) + AFTER_TURN_MS);
}

function move(order: OrderEntity, to: OrderEntity["status"]): void {
  const result = moved(order.status, to);
  if (!result.ok) throw new RangeError(`an order cannot go from ${order.status} to ${to}`);
  order.status = result.value;
}

export function lockedOrder(tx: Tx, id: string): Promise<OrderEntity | null> {
  return tx.findOne(OrderEntity, { where: { id }, lock: { mode: "pessimistic_write" } });
}

async function customerReference(
  tx: Tx,
  { customerId, vendorId }: OrderItemEntity,
): Promise<string> {
  const setUp = await tx.findOneBy(VendorAuthorizationEntity, { customerId, vendorId });
  return setUp?.vendorTenantId ?? customerId;
}
