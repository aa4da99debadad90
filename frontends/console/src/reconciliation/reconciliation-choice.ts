import { monthsBefore } from "../periods/billing-months.js";
import type { ViewState } from "../view-state/use-view-state.js";

/** What a reconciliation is made of. */
export interface ReconciliationChoice {
  /** Example: `2026-10`. */
  readonly period: string;
  readonly vendorId: string | null;
  readonly customerId: string | null;
  readonly differencesOnly: boolean;
}

/** Names in the address that belong to it. */
export const reconciliationParameters = ["period", "vendor", "customer", "equal"] as const;

/** The choice that the address makes: last month's differences where it says nothing. */
export function choiceOf(state: ViewState, now: Date): ReconciliationChoice {
  const named = state.get("period") ?? "";
  const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(named);
  return {
    period: isMonth ? named : monthsBefore(now, 2)[1]!.value,
    vendorId: state.get("vendor"),
    customerId: state.get("customer"),
    differencesOnly: state.get("equal") !== "shown",
  };
}

/** The whole of it as a file, which billing streams. */
export function csvAddress(choice: ReconciliationChoice): string {
  const query = new URLSearchParams();
  if (choice.vendorId) query.set("vendorId", choice.vendorId);
  if (choice.customerId) query.set("customerId", choice.customerId);
  if (choice.differencesOnly) query.set("differencesOnly", "true");
  const text = query.toString();
  return `/files/reconciliation/${choice.period}.csv${text === "" ? "" : `?${text}`}`;
}
