import { randomUUID } from "node:crypto";
import type { Tx } from "@markethall/runtime";
import { cycleLine, nextStep, type NextStep, renewedTerm } from "../domain/advance.js";
import { dayOf } from "../domain/calendar.js";
import { extendedPrice } from "../domain/renewal-options.js";
import { termInWords } from "../domain/term.js";
import { type CloudSubscriptionEntity } from "../entities/cloud-subscription.entity.js";
import { ScheduledChangeEntity } from "../entities/scheduled-change.entity.js";
import { SeatBatchEntity } from "../entities/seat-batch.entity.js";
import { recordActivity } from "./activity.js";
import { announceSubscription } from "./announcements.js";
import { raiseCharges } from "./charges.js";
import { type LoadedSubscription, loadSubscription } from "./loaded-subscription.js";
import { findPlan } from "./plans.js";
import { priceQuotes } from "./price-quotes.js";
import { monthlyTermPrice } from "./renewal-prices.js";
import { tellVendor } from "./vendor-commands.js";

type TermEnd = Extract<NextStep, { kind: "TERM_END" }>;

/** Cycles of the longest gap that is caught up at once: three years of months, and some. */
const MOST_STEPS = 60;

/**
 * Brings a locked subscription up to now: a charge for each cycle that has begun, and what its end
 * of term brings. Doing it twice, or late, changes nothing (rules.md §7).
 */
export async function advance(
  tx: Tx,
  loaded: LoadedSubscription,
  now: Date,
): Promise<LoadedSubscription> {
  let current = loaded;
  let ended = false;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const step = nextStep(current.facts, current.row.chargedUntil, now);
    if (!step) break;
    if (step.kind === "CHARGE") {
      const line = cycleLine(current.facts, step.type, step.cycle, current.row.priceTrace);
      if (line) await raiseCharges(tx, current.row, [line], step.at);
      current.row.chargedUntil = step.cycle.service.end;
      await tx.save(current.row);
    } else {
      await endTerm(tx, current, step);
      current = await reloaded(tx, current.row.id);
      ended = true;
    }
  }
  if (ended) await announceSubscription(tx, current.row, current.facts);
  return current;
}

/** Ids of subscriptions of the transaction's reseller with something due, without those to leave aside. */
export async function dueSubscriptions(
  tx: Tx,
  now: Date,
  limit: number,
  aside: readonly string[],
): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select id from cloud_subscriptions
      where status in ('ACTIVE', 'SUSPENDED', 'EXTENDED') and charged_until <= $1 and id <> all($3::uuid[])
      order by charged_until, id limit $2`,
    [now, limit, aside],
  );
  return rows.map(({ id }) => id);
}

async function reloaded(tx: Tx, id: string): Promise<LoadedSubscription> {
  const loaded = await loadSubscription(tx, id);
  if (!loaded) throw new Error("a locked subscription is gone");
  return loaded;
}

async function endTerm(tx: Tx, loaded: LoadedSubscription, { action, at }: TermEnd): Promise<void> {
  switch (action) {
    case "RENEW":
      return renew(tx, loaded, at);
    case "EXTENDED_SERVICE_TERM":
      return extend(tx, loaded, at);
    case "CANCEL":
      return expire(tx, loaded.row, at);
  }
}

/** A new term at the price of that day, with what was scheduled for it; its seats are one new batch. */
async function renew(tx: Tx, { row, facts }: LoadedSubscription, at: Date): Promise<void> {
  const seatsBefore = row.seatCount;
  for (const change of facts.scheduledChanges) {
    if (change.kind === "CHANGE_SEATS") row.seatCount = change.seatCount;
    if (change.kind === "CHANGE_PLAN" && change.planId !== null)
      await changePlan(tx, row, change.planId);
  }
  const quote = (await priceQuotes(tx, row.customerId, [row.planId], at)).get(row.planId);
  if (quote && quote.currency === row.currency) {
    row.unitPrice = quote.price.amount.toFixed();
    row.unitCost = quote.cost.amount.toFixed();
    row.priceBookId = quote.priceBookId;
    row.priceTrace = [...quote.trace];
  }
  Object.assign(row, renewedTerm(row.cycleAnchor, at, row.term));
  await tx.save(row);
  await tx.delete(ScheduledChangeEntity, { subscriptionId: row.id });
  await tx.delete(SeatBatchEntity, { subscriptionId: row.id });
  if (row.seatCount !== null) {
    await tx.insert(SeatBatchEntity, {
      id: randomUUID(),
      resellerId: row.resellerId,
      customerId: row.customerId,
      subscriptionId: row.id,
      quantity: row.seatCount,
      purchasedAt: at,
    });
  }
  if (row.seatCount !== seatsBefore) await tellVendor(tx, row, "QUANTITY", at);
  const summary = `Renewed for ${termInWords(row.term)} with ${row.seatCount} seats`;
  const { term, seatCount: seatsAfter } = row;
  await recordActivity(tx, row, {
    kind: "RENEWED",
    summary,
    at,
    actorName: null,
    term,
    seatsAfter,
  });
}

async function changePlan(tx: Tx, row: CloudSubscriptionEntity, planId: string): Promise<void> {
  const plan = await findPlan(tx, planId);
  if (!plan) return;
  const { planName, productId, productName, policyKey, term, billingCycle } = plan;
  Object.assign(row, { planId, planName, productId, productName, policyKey, term, billingCycle });
}

/** Month by month from here on, until somebody ends it. */
async function extend(tx: Tx, { row, facts }: LoadedSubscription, at: Date): Promise<void> {
  const monthlyTerm = await monthlyTermPrice(tx, row, at);
  const price = extendedPrice(facts, monthlyTerm?.price ?? null);
  const cost =
    facts.unitCost &&
    extendedPrice({ ...facts, unitPrice: facts.unitCost }, monthlyTerm?.cost ?? null);
  if (!price || !cost) return expire(tx, row, at);
  Object.assign(row, {
    status: "EXTENDED",
    unitPrice: price.amount.toFixed(),
    unitCost: cost.amount.toFixed(),
    priceTrace: [...(monthlyTerm?.trace ?? row.priceTrace), "Price of the extended service term"],
    endsAt: null,
    cycleAnchor: dayOf(at),
  });
  await tx.save(row);
  await tx.delete(ScheduledChangeEntity, { subscriptionId: row.id });
  const summary = "The term has ended; it goes on month by month";
  await recordActivity(tx, row, { kind: "EXTENDED", summary, at, actorName: null });
}

async function expire(tx: Tx, row: CloudSubscriptionEntity, at: Date): Promise<void> {
  row.status = "EXPIRED";
  row.chargedUntil = null;
  await tx.save(row);
  await tx.delete(ScheduledChangeEntity, { subscriptionId: row.id });
  await tellVendor(tx, row, "CANCEL", at);
  await recordActivity(tx, row, {
    kind: "EXPIRED",
    summary: "The term has ended",
    at,
    actorName: null,
  });
}
