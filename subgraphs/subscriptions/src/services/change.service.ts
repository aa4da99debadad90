import type { Actor } from "@markethall/auth";
import { decimal, toDecimal } from "@markethall/money";
import { err, notFound, type NotFound, ok, type Result, type Said, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  type ChangeDecision,
  type ChangeNotAllowed,
  type ChangeRequest,
  notAllowed,
  totals,
} from "../domain/change.js";
import { SeatLimits } from "../domain/seat-change.js";
import { decideChange } from "../domain/subscription-change.js";
import { canRead } from "../policies/owned.policy.js";
import { advance } from "./advance.js";
import { applyDecision } from "./apply-decision.js";
import { type ChangePreview, changePreview } from "./change-preview.js";
import { type LoadedSubscription, loadSubscription } from "./loaded-subscription.js";
import { findPlan } from "./plans.js";
import { priceQuotes } from "./price-quotes.js";

export interface ChangeWish extends ChangeRequest {
  readonly subscriptionId: string;
  /** What the person saw in the preview; null to change at whatever it comes to. */
  readonly expectedNet: string | null;
}

export interface NetChanged {
  readonly kind: "NetChanged";
  readonly preview: ChangePreview;
}

export interface Renewed {
  readonly kind: "Renewed";
}

export interface Changed {
  readonly subscriptionId: string;
  readonly preview: ChangePreview;
}

/** Changes of a subscription. The preview and the change decide alike, so what is shown is what is charged. */
export class ChangeService {
  async preview(
    tx: Tx,
    actor: Actor,
    wish: ChangeWish,
    now: Date,
  ): Promise<Result<ChangePreview, ChangeNotAllowed | NotFound>> {
    const loaded = await loadSubscription(tx, wish.subscriptionId);
    if (!loaded || !canRead(actor, loaded.row)) return err(notFound);
    const { endsAt } = loaded.facts;
    if (endsAt !== null && now >= endsAt) {
      return notAllowed(said("TERM_JUST_ENDED"));
    }
    const decided = await this.decide(tx, loaded, wish, now);
    return decided.ok ? ok(changePreview(loaded, wish, decided.value)) : decided;
  }

  async change(
    tx: Tx,
    actor: Actor,
    wish: ChangeWish,
    now: Date,
  ): Promise<Result<Changed, ChangeNotAllowed | NetChanged | Renewed | NotFound>> {
    const locked = await loadSubscription(tx, wish.subscriptionId, true);
    if (!locked || !canRead(actor, locked.row)) return err(notFound);
    const { endsAt } = locked.facts;
    // What has fallen due is charged first, or a credit would give back what was never charged.
    const loaded = await advance(tx, locked, now);
    // The term that the person decided about is over: another one runs, at another price.
    if (endsAt !== null && now >= endsAt) return err({ kind: "Renewed" });
    const decided = await this.decide(tx, loaded, wish, now);
    if (!decided.ok) return decided;
    const preview = changePreview(loaded, wish, decided.value);
    const { net } = totals(decided.value, loaded.row.currency);
    if (wish.expectedNet !== null && !decimal(wish.expectedNet).eq(toDecimal(net))) {
      return err({ kind: "NetChanged", preview });
    }
    await applyDecision(tx, loaded, decided.value, actor.name, now);
    return ok({ subscriptionId: loaded.row.id, preview });
  }

  private async decide(
    tx: Tx,
    { row, facts }: LoadedSubscription,
    wish: ChangeWish,
    now: Date,
  ): Promise<Result<ChangeDecision, ChangeNotAllowed>> {
    const plan = await findPlan(tx, row.planId);
    const limits = new SeatLimits(plan?.minSeats ?? 1, plan?.maxSeats ?? null);
    if (wish.kind === "CHANGE_PLAN") {
      const refusal = await planRefusal(tx, row, wish.planId, now);
      if (refusal !== null) return notAllowed(refusal);
    }
    return decideChange(facts, wish, limits, now);
  }
}

/** Why a plan cannot follow at the renewal; null when it can. */
async function planRefusal(
  tx: Tx,
  row: LoadedSubscription["row"],
  planId: string | null,
  now: Date,
): Promise<Said | null> {
  if (planId === null) return said("PLAN_MISSING");
  if (planId === row.planId) return said("SAME_PLAN");
  const plan = await findPlan(tx, planId);
  if (plan?.vendorId !== row.vendorId || plan.kind !== row.kind) {
    return said("OTHER_PLAN");
  }
  const quote = (await priceQuotes(tx, row.customerId, [planId], now)).get(planId);
  return quote?.currency === row.currency ? null : said("PLAN_WITHOUT_PRICE");
}
