import { type Context, isId, NotFoundError, refuse, StaleError, toMoney } from "@markethall/graph";
import { err, notFound, type Said } from "@markethall/result";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ChangeService, ChangeWish } from "../services/change.service.js";
import { amountOf, type ChangePreview as Preview } from "../services/change-preview.js";
import { ChangePreview, ChangePreviewLine, ScheduledChange, SeatPurchase } from "./change.types.js";
import {
  ChangeNotAllowedError,
  ChangeSubscriptionResult,
  ChangeSubscriptionSuccess,
  PreviewChangeResult,
  PreviewChangeSuccess,
  SubscriptionChangeInput,
} from "./change-inputs.types.js";
import { PriceChangedError } from "./checkout.types.js";
import { toPeriod } from "./period.types.js";
import { unitMoney } from "./unit-price.js";
import { visibleSubscription } from "./visible.js";

@Resolver()
export class ChangeResolver {
  constructor(private readonly changes: ChangeService) {}

  @Mutation(() => PreviewChangeResult, {
    description: "The exact money of a change, before it. Changes nothing.",
  })
  async previewChange(
    @Arg("input", () => SubscriptionChangeInput, { description: "What to change." })
    input: SubscriptionChangeInput,
    @Ctx() context: Context,
  ): Promise<typeof PreviewChangeResult> {
    const wish = wishOf(input);
    const result = await context.read(async (tx) =>
      isValid(wish) ? this.changes.preview(tx, context.actor, wish, context.now) : err(notFound),
    );
    if (result.ok) {
      return Object.assign(new PreviewChangeSuccess(), { preview: toPreview(result.value) });
    }
    if (result.error.kind === "NotFound") return noSuchSubscription();
    return notAllowed(result.error);
  }

  @Mutation(() => ChangeSubscriptionResult, {
    description:
      "Changes a subscription: seats, plan, renewal, suspend, resume, cancel; now or at the renewal.",
  })
  async changeSubscription(
    @Arg("input", () => SubscriptionChangeInput, { description: "What to change." })
    input: SubscriptionChangeInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeSubscriptionResult> {
    const wish = wishOf(input);
    const result = await context.mutate("changeSubscription", wish, async (tx) =>
      isValid(wish) ? this.changes.change(tx, context.actor, wish, context.now) : err(notFound),
    );
    if (result.ok) {
      const subscription = await visibleSubscription(context, result.value.subscriptionId);
      const preview = toPreview(result.value.preview);
      return Object.assign(new ChangeSubscriptionSuccess(), { subscription, preview });
    }
    switch (result.error.kind) {
      case "NotFound":
        return noSuchSubscription();
      case "ChangeNotAllowed":
        return notAllowed(result.error);
      case "Renewed":
        return refuse(
          StaleError,
          "Its term has just ended. Look at it again before you change it.",
        );
      case "NetChanged":
        return refuse(
          PriceChangedError,
          "It comes to something else than you saw. Look at it again.",
          {
            cart: null,
            currentPreview: toPreview(result.error.preview),
          },
        );
    }
  }
}

function wishOf(input: SubscriptionChangeInput): ChangeWish {
  return {
    subscriptionId: input.subscriptionId,
    kind: input.kind,
    timing: input.timing,
    seatCount: input.seatCount ?? null,
    planId: input.planId ?? null,
    endOfTerm: input.endOfTerm ?? null,
    autoRenew: input.autoRenew ?? null,
    expectedNet: input.expectedNet ?? null,
  };
}

function isValid({ subscriptionId, planId }: ChangeWish): boolean {
  return isId(subscriptionId) && (planId === null || isId(planId));
}

function noSuchSubscription(): NotFoundError {
  return refuse(NotFoundError, "There is no such subscription.");
}

function notAllowed(says: Said): ChangeNotAllowedError {
  return refuse(ChangeNotAllowedError, says, { reason: says.message });
}

function toPreview(preview: Preview): ChangePreview {
  const { currency } = preview;
  const amount = (minor: string) => toMoney(amountOf(minor, currency));
  return Object.assign(new ChangePreview(), {
    kind: preview.kind,
    timing: preview.timing,
    effectiveAt: new Date(preview.effectiveAt),
    credit: amount(preview.credit),
    charge: amount(preview.charge),
    net: amount(preview.net),
    unitPrice: unitMoney(preview.unitPrice, currency),
    seatsAfter: preview.seatsAfter,
    lines: preview.lines.map((line) =>
      Object.assign(new ChangePreviewLine(), {
        type: line.type,
        description: line.description,
        quantity: line.quantity,
        unitAmount: unitMoney(line.unitAmount, currency),
        amount: amount(line.amount),
        servicePeriod: toPeriod(line.start, line.end),
        chargedDays: line.chargedDays,
        cycleDays: line.cycleDays,
        purchases: line.purchases.map(({ quantity, purchasedAt }) =>
          Object.assign(new SeatPurchase(), { quantity, purchasedAt: new Date(purchasedAt) }),
        ),
      }),
    ),
    deletesScheduledChanges: preview.deletes.map((change) =>
      Object.assign(new ScheduledChange(), {
        ...change,
        effectiveAt: new Date(change.effectiveAt),
      }),
    ),
    needsApproval: preview.needsApproval,
    explanation: [...preview.explanation],
  });
}
