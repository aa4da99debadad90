import { randomUUID } from "node:crypto";
import type { Tx } from "@markethall/runtime";
import type { ChangeDecision, ChangeEffect, SeatEffect } from "../domain/change.js";
import type { CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { ScheduledChangeEntity } from "../entities/scheduled-change.entity.js";
import { SeatBatchEntity } from "../entities/seat-batch.entity.js";
import { type ActivityFigures, type ActivityKind, recordActivity } from "./activity.js";
import { announceSubscription } from "./announcements.js";
import { raiseCharges } from "./charges.js";
import { type LoadedSubscription, loadSubscription } from "./loaded-subscription.js";
import { tellVendor } from "./vendor-commands.js";

/** Saves what was decided about a locked subscription: its state, its money, its timeline, its vendor's errand. */
export async function applyDecision(
  tx: Tx,
  { row }: LoadedSubscription,
  decision: ChangeDecision,
  actorName: string,
  now: Date,
): Promise<void> {
  const seatsBefore = row.seatCount;
  if (decision.deletesScheduled) await tx.delete(ScheduledChangeEntity, { subscriptionId: row.id });
  await raiseCharges(tx, row, decision.lines, now);
  const { effect } = decision;
  switch (effect.kind) {
    case "SEATS":
      await changeSeats(tx, row, effect, now);
      break;
    case "STATUS":
      await changeStatus(tx, row, effect.status, now);
      break;
    case "RENEWAL":
      row.autoRenew = effect.autoRenew;
      row.endOfTerm = effect.endOfTerm === "RENEW" ? null : effect.endOfTerm;
      break;
    case "SCHEDULE":
      await schedule(tx, row, effect, decision.effectiveAt);
      break;
  }
  await tx.save(row);
  const [kind, summary, figures] = story(row, effect, seatsBefore);
  await recordActivity(tx, row, { kind, summary, at: now, actorName, ...figures });
  const loaded = await loadSubscription(tx, row.id);
  if (loaded) await announceSubscription(tx, loaded.row, loaded.facts);
}

async function changeSeats(
  tx: Tx,
  row: CloudSubscriptionEntity,
  effect: SeatEffect,
  now: Date,
): Promise<void> {
  row.seatCount = effect.seatCount;
  for (const [id, quantity] of effect.batchesLeft) {
    if (quantity === 0) await tx.delete(SeatBatchEntity, { id });
    else await tx.update(SeatBatchEntity, { id }, { quantity });
  }
  if (effect.added > 0) {
    await tx.insert(SeatBatchEntity, {
      id: randomUUID(),
      resellerId: row.resellerId,
      customerId: row.customerId,
      subscriptionId: row.id,
      quantity: effect.added,
      purchasedAt: now,
    });
  }
  await tellVendor(tx, row, "QUANTITY", now);
}

async function changeStatus(
  tx: Tx,
  row: CloudSubscriptionEntity,
  status: CloudSubscriptionEntity["status"],
  now: Date,
): Promise<void> {
  row.status = status;
  if (status === "CANCELLED") {
    row.chargedUntil = null;
    row.autoRenew = false;
    await tellVendor(tx, row, "CANCEL", now);
  } else {
    await tellVendor(tx, row, status === "SUSPENDED" ? "SUSPEND" : "RESUME", now);
  }
}

/** At most one change of a kind waits: a newer one takes the older one's place. */
async function schedule(
  tx: Tx,
  row: CloudSubscriptionEntity,
  { change, seatCount, planId }: Extract<ChangeEffect, { kind: "SCHEDULE" }>,
  effectiveAt: Date,
): Promise<void> {
  await tx.delete(ScheduledChangeEntity, { subscriptionId: row.id, kind: change });
  await tx.insert(ScheduledChangeEntity, {
    id: randomUUID(),
    resellerId: row.resellerId,
    customerId: row.customerId,
    subscriptionId: row.id,
    kind: change,
    seatCount,
    planId,
    effectiveAt,
  });
}

function story(
  row: CloudSubscriptionEntity,
  effect: ChangeEffect,
  seatsBefore: number | null,
): [ActivityKind, string, ActivityFigures?] {
  switch (effect.kind) {
    case "SEATS":
      return [
        "SEATS_CHANGED",
        `Seats changed from ${seatsBefore} to ${effect.seatCount}`,
        { seatsBefore, seatsAfter: effect.seatCount },
      ];
    case "STATUS":
      if (effect.status === "CANCELLED") return ["CANCELLED", "Cancelled"];
      return effect.status === "SUSPENDED" ? ["SUSPENDED", "Suspended"] : ["RESUMED", "Resumed"];
    case "RENEWAL":
      return effect.autoRenew
        ? ["RENEWAL_CHOSEN", "Auto-renew switched on", { endOfTerm: "RENEW" }]
        : ["RENEWAL_CHOSEN", endText(row), { endOfTerm: row.endOfTerm }];
    case "SCHEDULE":
      return [
        "CHANGE_SCHEDULED",
        effect.change === "CHANGE_SEATS"
          ? `${effect.seatCount} seats scheduled for the renewal`
          : "Another plan scheduled for the renewal",
        { seatsAfter: effect.change === "CHANGE_SEATS" ? effect.seatCount : null },
      ];
  }
}

function endText({ endOfTerm }: CloudSubscriptionEntity): string {
  if (endOfTerm === "CANCEL") return "Set to end with its term";
  if (endOfTerm === "EXTENDED_SERVICE_TERM") return "Set to go on month by month after its term";
  return "Auto-renew switched off";
}
