import { type CurrencyCode, type Decimal, decimal } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import { In } from "typeorm";
import type { ChargeRule } from "../domain/support-charge.js";
import { SupportPlanEntity } from "../entities/support-plan.entity.js";
import type { ExchangeRates } from "./exchange-rates.js";

export async function supportPlansById(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, SupportPlanEntity>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const plans = await tx.findBy(SupportPlanEntity, { id: In(wanted) });
  return new Map(plans.map((plan) => [plan.id, plan]));
}

/** The plan's rule with its amounts in the statement's currency; null when there is no rate between them. */
export function ruleIn(
  plan: SupportPlanEntity,
  currency: CurrencyCode,
  rates: ExchangeRates,
): ChargeRule | null {
  const factor = factorTo(plan, currency, rates);
  if (factor === null) return null;
  const converted = (amount: Decimal | null) => amount && amount.times(factor);
  return {
    method: plan.method,
    tierMode: plan.tierMode,
    percent: plan.percent,
    amount: converted(plan.amount),
    minimum: converted(plan.minimum),
    maximum: converted(plan.maximum),
    tiers: plan.tiers.map(({ upTo, percent }) => ({
      upTo: upTo === null ? null : decimal(upTo).times(factor),
      percent: decimal(percent),
    })),
  };
}

function factorTo(
  plan: SupportPlanEntity,
  currency: CurrencyCode,
  rates: ExchangeRates,
): Decimal | null {
  if (plan.currency === null || plan.currency === currency) return decimal(1);
  const rate = rates.between(plan.currency, currency);
  return rate && decimal(rate.rate);
}
