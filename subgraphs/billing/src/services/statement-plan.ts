import { createHash } from "node:crypto";
import type { CurrencyCode } from "@markethall/money";
import type { CapturedRate } from "../domain/exchange.js";
import type { SkippedStatement } from "../entities/billing-run.entity.js";
import type { ExchangeRates } from "./exchange-rates.js";
import type { Candidate } from "./statement-candidates.js";

/** A statement about to be made. */
export interface PlannedStatement extends Candidate {
  readonly id: string;
  readonly currency: CurrencyCode;
  readonly rates: readonly CapturedRate[];
}

export interface Plan {
  readonly planned: PlannedStatement[];
  readonly skipped: SkippedStatement[];
}

/** Decides who gets a statement; who does not is listed with what is missing. */
export function planStatements(
  candidates: readonly Candidate[],
  period: string,
  rates: ExchangeRates,
): Plan {
  const plan: Plan = { planned: [], skipped: [] };
  for (const candidate of candidates) {
    const { customerId, vendorId, currency } = candidate;
    const skip = (reason: string) => plan.skipped.push({ customerId, vendorId, reason });
    if (!candidate.authorized) skip("The vendor is not authorised for the customer.");
    else if (currency === null) skip("No currency is set for the customer and the vendor.");
    else if (!candidate.supportPlanDecided)
      skip("No support plan is chosen, and not that there is none.");
    else {
      const captured = candidate.currencies
        .filter((from) => from !== currency)
        .map((from) => ({ from, rate: rates.between(from, currency) }));
      const missing = captured.find(({ rate }) => rate === null);
      if (missing) {
        skip(
          `There is no exchange rate from ${missing.from} to ${currency} by the end of ${period}.`,
        );
      } else {
        plan.planned.push({
          ...candidate,
          id: idFrom("statement", customerId, vendorId, period, String(candidate.voided)),
          currency,
          rates: captured.flatMap(({ rate }) => rate ?? []),
        });
      }
    }
  }
  return plan;
}

/** The same parts give the same id, so that generating twice gives the same statement (rules.md §7). */
export function idFrom(...parts: readonly string[]): string {
  const hex = createHash("md5").update(parts.join(":")).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}
