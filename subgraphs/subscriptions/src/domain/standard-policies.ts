import type { LifecyclePolicy } from "./lifecycle-policy.js";

const noExtendedService = {
  annualPaidMonthlyFactor: "1",
  monthlyTermFactor: "1",
  extendedService: null,
} as const;

/**
 * The policies that ship (rules.md §4). The migration writes them as rows, and from then on the rows
 * count: a reseller's platform changes a row, not code.
 */
export const standardPolicies = [
  {
    key: "microsoft-nce",
    name: "Microsoft, licence-based (NCE)",
    seats: true,
    decrease: "WINDOW",
    cancel: "WINDOW",
    windowHours: 168,
    fullRefundHours: 0,
    suspend: true,
    coTerm: true,
    annualPaidMonthlyFactor: "1.05",
    monthlyTermFactor: "1.20",
    extendedService: {
      monthlyTermFactor: "1.03",
      otherwiseFactor: "1.23",
      boughtFrom: "2025-04-01",
      endsFrom: "2026-05-04",
    },
  },
  {
    key: "google-annual",
    name: "Google Workspace, annual",
    seats: true,
    decrease: "AT_RENEWAL",
    cancel: "AT_RENEWAL",
    windowHours: 0,
    fullRefundHours: 0,
    suspend: true,
    coTerm: false,
    ...noExtendedService,
  },
  {
    key: "google-flexible",
    name: "Google Workspace, flexible",
    seats: true,
    decrease: "ANY_TIME",
    cancel: "ANY_TIME",
    windowHours: 0,
    fullRefundHours: 0,
    suspend: true,
    coTerm: false,
    ...noExtendedService,
  },
  {
    key: "licence-annual",
    name: "Licences by the year, reduced at the renewal",
    seats: true,
    decrease: "AT_RENEWAL",
    cancel: "AT_RENEWAL",
    windowHours: 0,
    fullRefundHours: 0,
    suspend: false,
    coTerm: false,
    ...noExtendedService,
  },
  {
    key: "licence-flexible",
    name: "Licences by the month, added and removed at any time",
    seats: true,
    decrease: "ANY_TIME",
    cancel: "ANY_TIME",
    windowHours: 0,
    fullRefundHours: 0,
    suspend: true,
    coTerm: false,
    ...noExtendedService,
  },
  {
    key: "consumption",
    name: "Consumption, billed from usage",
    seats: false,
    decrease: "ANY_TIME",
    cancel: "ANY_TIME",
    windowHours: 0,
    fullRefundHours: 0,
    suspend: true,
    coTerm: false,
    ...noExtendedService,
  },
] as const satisfies readonly LifecyclePolicy[];

export type StandardPolicyKey = (typeof standardPolicies)[number]["key"];

/** @throws RangeError for a key that does not ship. */
export function standardPolicy(key: StandardPolicyKey): LifecyclePolicy {
  const policy = standardPolicies.find((candidate) => candidate.key === key);
  if (!policy) throw new RangeError(`no such policy: ${key}`);
  return policy;
}
