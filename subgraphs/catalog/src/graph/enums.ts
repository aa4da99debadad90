import { registerEnumType } from "type-graphql";

export const PlanKind = { LICENSE: "LICENSE", CONSUMPTION: "CONSUMPTION" } as const;
export const BillingCycle = { ONCE: "ONCE", MONTHLY: "MONTHLY", ANNUAL: "ANNUAL" } as const;
export const PriceBookKind = { MASTER: "MASTER", CUSTOM: "CUSTOM" } as const;
export const PriceAdjustmentKind = {
  DEFAULT: "DEFAULT",
  PERCENT: "PERCENT",
  DELTA: "DELTA",
  FIXED: "FIXED",
} as const;
export const SolutionParameterKind = { INTEGER: "INTEGER", TEXT: "TEXT" } as const;

registerEnumType(PlanKind, {
  name: "PlanKind",
  description: "How a plan is paid for.",
  valuesConfig: {
    LICENSE: { description: "By seat and term." },
    CONSUMPTION: { description: "By usage, after the fact." },
  },
});
registerEnumType(BillingCycle, {
  name: "BillingCycle",
  description: "How often a plan is charged.",
  valuesConfig: {
    ONCE: { description: "Once, for the whole term." },
    MONTHLY: { description: "Each month." },
    ANNUAL: { description: "Each year." },
  },
});
registerEnumType(PriceBookKind, {
  name: "PriceBookKind",
  description: "Who keeps a price book.",
  valuesConfig: {
    MASTER: { description: "The platform: list prices and seller costs, read-only." },
    CUSTOM: { description: "The reseller: adjustments on top of a master." },
  },
});
registerEnumType(PriceAdjustmentKind, {
  name: "PriceAdjustmentKind",
  description: "How a custom price book prices a plan.",
  valuesConfig: {
    DEFAULT: { description: "List price and the book's percent; follows the list price." },
    PERCENT: { description: "List price and a percent of its own; follows the list price." },
    DELTA: { description: "List price plus an amount; follows the list price." },
    FIXED: { description: "An amount that does not follow the list price." },
  },
});
registerEnumType(SolutionParameterKind, {
  name: "SolutionParameterKind",
  description: "What a bundle's parameter takes.",
  valuesConfig: {
    INTEGER: { description: "A whole number, within its bounds." },
    TEXT: { description: "Any text." },
  },
});
