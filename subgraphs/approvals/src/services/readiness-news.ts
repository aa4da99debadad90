import { publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { In, Not, IsNull } from "typeorm";
import { approvalKinds, concernsVendor } from "../domain/approval-request.js";
import { ApprovalRequestEntity } from "../entities/approval-request.entity.js";
import { readinessChanged } from "./announcements.js";

/** Requests told of at once, the newest; a page that shows older ones loads them anew anyway. */
const MOST_TOLD = 100;

/**
 * Tells the console that preconditions may hold or be open that were not: once for each pending request
 * that has some, and for a customer without one, so that its own checklist moves too.
 *
 * @param customerId whose; all of the reseller's where it is left out
 */
export async function announceReadiness(tx: Tx, customerId?: string): Promise<void> {
  const pending = await tx.find(ApprovalRequestEntity, {
    where: {
      status: "PENDING",
      kind: In(approvalKinds.filter(concernsVendor)),
      customerId: customerId ?? Not(IsNull()),
    },
    order: { createdAt: "DESC" },
    take: MOST_TOLD,
  });
  const news = pending.map((request) => readinessChanged(request.customerId, request));
  if (news.length === 0 && customerId !== undefined) news.push(readinessChanged(customerId, null));
  if (news.length > 0) await publish(tx, ...news);
}
