import { randomUUID } from "node:crypto";
import { type Actor, tenantOf } from "@markethall/auth";
import { publish } from "@markethall/events";
import { type Decimal, decimal } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  type ChargeBase,
  type ChargeMethod,
  type TierMode,
  tiersAreWellFormed,
} from "../domain/support-charge.js";
import { SupportPlanEntity } from "../entities/support-plan.entity.js";
import type { InvalidInput } from "./usage-import.service.js";

export interface SupportPlanChoice {
  readonly name: string;
  readonly method: ChargeMethod;
  readonly base: ChargeBase;
  readonly tierMode?: TierMode | null;
  readonly percent?: string | null;
  readonly amount?: string | null;
  readonly currency?: string | null;
  readonly minimum?: string | null;
  readonly maximum?: string | null;
  readonly tiers?: readonly { readonly upTo?: string | null; readonly percent: string }[] | null;
}

const highestPercent = 1_000;

/** Support plans of a reseller: made once and never changed, since statements rest on them. */
export class SupportPlanService {
  async create(
    tx: Tx,
    actor: Actor,
    choice: SupportPlanChoice,
    now: Date,
  ): Promise<Result<{ supportPlanId: string }, InvalidInput>> {
    const tenant = tenantOf(actor);
    if (!tenant) return err(invalid("name", "Only a reseller has support plans."));
    const problem = problemOf(choice);
    if (problem) return err(problem);
    const id = randomUUID();
    const name = choice.name.trim();
    const [created] = await tx.query(
      `insert into support_plan (id, reseller_id, name, method, base, tier_mode, percent, amount, currency, minimum, maximum, tiers,
                                 created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13) on conflict (reseller_id, name) do nothing
       returning id`,
      [
        id,
        tenant.resellerId,
        name,
        choice.method,
        choice.base,
        choice.method === "TIERED" ? choice.tierMode : null,
        choice.method === "FIXED_PERCENT" ? choice.percent : null,
        choice.method === "FIXED_AMOUNT" ? choice.amount : null,
        choice.currency ?? null,
        choice.minimum ?? null,
        choice.maximum ?? null,
        JSON.stringify(
          choice.method === "TIERED"
            ? (choice.tiers ?? []).map(({ upTo, percent }) => ({ upTo: upTo ?? null, percent }))
            : [],
        ),
        now,
      ],
    );
    if (!created) return err(invalid("name", "There is a support plan of this name already."));
    await publish(tx, {
      type: "billing.support-plan.changed.v1",
      audience: "console",
      payload: { supportPlanId: id, name },
    });
    return ok({ supportPlanId: id });
  }

  list(tx: Tx): Promise<SupportPlanEntity[]> {
    return tx.find(SupportPlanEntity, { order: { name: "ASC" } });
  }
}

function problemOf(choice: SupportPlanChoice): InvalidInput | null {
  const name = choice.name.trim();
  if (name === "" || name.length > 100)
    return invalid("name", "Give a name, in 100 characters at most.");
  const needsCurrency =
    choice.method === "FIXED_AMOUNT" || choice.minimum != null || choice.maximum != null;
  if (needsCurrency && choice.currency == null) {
    return invalid("currency", "Give the currency of the amount, the minimum or the maximum.");
  }
  for (const field of ["amount", "minimum", "maximum"] as const) {
    const value = choice[field];
    if (value != null && decimal(value).isNegative())
      return invalid(field, "Give an amount that is not negative.");
  }
  if (
    choice.minimum != null &&
    choice.maximum != null &&
    decimal(choice.minimum).gt(choice.maximum)
  ) {
    return invalid("maximum", "The maximum must not be below the minimum.");
  }
  switch (choice.method) {
    case "FIXED_AMOUNT":
      return choice.amount == null ? invalid("amount", "Give the amount.") : null;
    case "FIXED_PERCENT":
      return isPercent(choice.percent)
        ? null
        : invalid("percent", "Give a percent from 0 to 1000.");
    case "TIERED":
      return tierProblem(choice);
  }
}

function tierProblem({ tierMode, tiers }: SupportPlanChoice): InvalidInput | null {
  if (tierMode == null) return invalid("tierMode", "Choose how tiers charge.");
  if (!(tiers ?? []).every(({ percent }) => isPercent(percent))) {
    return invalid("tiers", "Give each tier a percent from 0 to 1000.");
  }
  const parsed = (tiers ?? []).map(
    ({ upTo, percent }): { upTo: Decimal | null; percent: Decimal } => ({
      upTo: upTo == null ? null : decimal(upTo),
      percent: decimal(percent),
    }),
  );
  return tiersAreWellFormed(parsed)
    ? null
    : invalid("tiers", "Tiers must ascend, and the last one has no end.");
}

function isPercent(text: string | null | undefined): boolean {
  return text != null && !decimal(text).isNegative() && decimal(text).lte(highestPercent);
}

function invalid(field: string, message: string): InvalidInput {
  return { kind: "InvalidInput", field, message };
}
