import type { Actor } from "@markethall/auth";
import { err, type NotFound, notFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  moved,
  type OrderDecision,
  type OrderNotThere,
  provisioningDeadline,
} from "../domain/order.js";
import type { OrderEntity } from "../entities/order.entity.js";
import { OrderItemEntity } from "../entities/order-item.entity.js";
import { canRead } from "../policies/owned.policy.js";
import { announceOrder } from "./announcements.js";
import { lockedOrder } from "./provisioning.service.js";
import { provisionOrder } from "./provisioning-queue.js";
import { announceOrderProgress } from "./stuck-work.js";

type Moved = Result<{ orderId: string }, OrderNotThere | NotFound>;

/** What people and decisions do to an order after it was placed. */
export class OrderService {
  /** Takes an order back while it waits for its approval. */
  async cancel(tx: Tx, actor: Actor, orderId: string): Promise<Moved> {
    const order = await lockedOrder(tx, orderId);
    if (!order || !canRead(actor, order)) return err(notFound);
    return this.end(tx, order, "CANCELLED");
  }

  /** Starts an order that needs attention again; what is provisioned stays so. */
  async retry(tx: Tx, actor: Actor, orderId: string, now: Date): Promise<Moved> {
    const order = await lockedOrder(tx, orderId);
    if (!order || !canRead(actor, order)) return err(notFound);
    if (order.status !== "NEEDS_ATTENTION") {
      return err({ kind: "OrderNotThere", status: order.status });
    }
    return this.startAgain(tx, order, now);
  }

  /** From the list of stuck work: starts what needs attention, and does not let wait what waits for its next attempt. */
  async tryAgain(tx: Tx, orderId: string, now: Date): Promise<void> {
    const order = await lockedOrder(tx, orderId);
    if (order?.status === "PROVISIONING") await provisionOrder(tx, order);
    if (order?.status === "NEEDS_ATTENTION") await this.startAgain(tx, order, now);
  }

  /** An approval took effect; what was taken back meanwhile stays so. */
  async decided(
    tx: Tx,
    orderId: string,
    { decision, reason }: OrderDecision,
    now: Date,
  ): Promise<void> {
    const order = await lockedOrder(tx, orderId);
    if (order?.status !== "PENDING_APPROVAL") return;
    Object.assign(order, { decidedAt: now, decisionReason: reason });
    if (decision === "APPROVED") await this.start(tx, order, now);
    else await this.end(tx, order, "DECLINED");
  }

  private async startAgain(tx: Tx, order: OrderEntity, now: Date): Promise<Moved> {
    const again = { status: "PROVISIONING", attempts: 0, failure: null } as const;
    await tx.update(OrderItemEntity, { orderId: order.id, status: "FAILED" }, again);
    const started = await this.start(tx, order, now);
    await announceOrderProgress(tx, order, 0);
    return started;
  }

  private async start(tx: Tx, order: OrderEntity, now: Date): Promise<Moved> {
    const next = moved(order.status, "PROVISIONING");
    if (!next.ok) return next;
    Object.assign(order, {
      status: next.value,
      stuckBecause: null,
      deadlineAt: provisioningDeadline(now),
    });
    await tx.save(order);
    await announceOrder(tx, order);
    await provisionOrder(tx, order);
    return ok({ orderId: order.id });
  }

  private async end(tx: Tx, order: OrderEntity, to: "CANCELLED" | "DECLINED"): Promise<Moved> {
    const next = moved(order.status, to);
    if (!next.ok) return next;
    order.status = next.value;
    await tx.save(order);
    await tx.update(OrderItemEntity, { orderId: order.id }, { status: "CANCELLED" });
    await announceOrder(tx, order);
    return ok({ orderId: order.id });
  }
}
