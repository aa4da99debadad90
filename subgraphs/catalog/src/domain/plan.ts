export type PlanKind = "LICENSE" | "CONSUMPTION";
export type BillingCycle = "ONCE" | "MONTHLY" | "ANNUAL";

/** The term of a plan that is billed by usage: there is none. */
export const noTerm = "NONE";
