import type { Subscription } from "./subscription-facts.js";

export const usd = (amount: string) => ({ __typename: "Money", amount, currency: "USD" }) as const;
const change = (id: string, kind: "CHANGE_SEATS" | "CHANGE_PLAN", seatCount: number | null) =>
  ({
    __typename: "ScheduledChange",
    id,
    kind,
    seatCount,
    effectiveAt: "2026-12-01T12:00:00Z",
  }) as const;

/** A subscription for tests: 25 seats for a year, paid by the month, 20 of them in use. */
export const sampleSubscription: Subscription = {
  __typename: "CloudSubscription",
  id: "s1",
  status: "ACTIVE",
  seatCount: 25,
  assignedSeats: 20,
  reducibleNow: 0,
  startsAt: "2025-12-01T12:00:00Z",
  endsAt: "2026-12-01T12:00:00Z",
  autoRenew: true,
  cancellableUntil: null,
  vendorReference: null,
  availableChanges: ["SET_RENEWAL"],
  unitPrice: usd("35.10"),
  plan: {
    __typename: "Plan",
    id: "p1",
    name: "Yearly",
    term: "P1Y",
    billingCycle: "MONTHLY",
    sku: {
      __typename: "Sku",
      id: "k1",
      name: "Microsoft 365 E3",
      product: {
        __typename: "Product",
        id: "pr1",
        vendor: { __typename: "Vendor", id: "v1", name: "Microsoft" },
      },
    },
  },
  cloudAccount: null,
  seatBatches: [],
  renewalPolicy: { __typename: "RenewalPolicy", endOfTerm: "RENEW", seatCount: 25 },
  renewalOptions: [
    {
      __typename: "RenewalOption",
      action: "RENEW",
      unitPrice: usd("35.10"),
      total: usd("877.50"),
    },
    {
      __typename: "RenewalOption",
      action: "CANCEL",
      unitPrice: null,
      total: null,
    },
  ],
  scheduledChanges: [change("c1", "CHANGE_SEATS", 20), change("c2", "CHANGE_PLAN", null)],
  activity: [],
};
