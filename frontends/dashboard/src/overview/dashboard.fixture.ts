/** What the graph answers in tests of the dashboard. */
export const usd = (amount: string) => ({ __typename: "Money", amount, currency: "USD" });

const point = (key: string, label: string, amount: string) => ({
  __typename: "SpendPoint",
  key,
  label,
  amount: usd(amount),
});
const period = (start: string, end: string) => ({ __typename: "Period", start, end });
const customer = (fields: object) => ({
  customer: { __typename: "Customer", id: "c1", ...fields },
});

export const spendFigures = {
  __typename: "DashboardFigures",
  currency: "USD",
  currencies: ["EUR", "USD"],
  range: period("2026-10-01", "2026-10-04"),
  spend: usd("120.00"),
  previousSpend: usd("100.00"),
  daily: [
    point("2026-10-01", "2026-10-01", "100.00"),
    point("2026-10-02", "2026-10-02", "0.00"),
    point("2026-10-03", "2026-10-03", "20.00"),
  ],
  topProducts: [point("p1", "Copilot & more", "90.00")],
  topVendors: [point("microsoft", "Microsoft", "120.00")],
  topCloudAccounts: [],
  forecast: {
    __typename: "SpendForecast",
    month: period("2026-10-01", "2026-11-01"),
    toDate: usd("120.00"),
    amount: usd("1240.00"),
    before: usd("1300.00"),
  },
};

const overTime = {
  __typename: "SpendOverTime",
  currency: "USD",
  step: "DAY",
  steps: ["2026-10-01", "2026-10-02", "2026-10-03"],
  total: usd("120.00"),
  rows: [
    {
      __typename: "SpendRow",
      key: "microsoft",
      label: "Microsoft",
      total: usd("120.00"),
      amounts: [usd("100.00"), usd("0.00"), usd("20.00")],
    },
  ],
};

const seats = {
  __typename: "DashboardFigures",
  activeSubscriptions: 4,
  seatsAssigned: 42,
  seatsTotal: 60,
  renewals: [
    {
      __typename: "RenewalAhead",
      productName: "Microsoft 365 E5",
      endsAt: "2026-11-12T00:00:00Z",
      seatCount: 25,
      unusedSeats: 7,
      unitPrice: usd("57.00"),
      subscription: { __typename: "CloudSubscription", id: "s1" },
    },
  ],
};

const unusedSeats = [
  {
    __typename: "UnusedSeats",
    unused: 3,
    returnable: 2,
    returnableUntil: "2099-01-01T00:00:00Z",
    refund: usd("16.00"),
    subscription: { __typename: "CloudSubscription", id: "s2", productName: "Teams Phone" },
  },
];

export const orderedBefore = customer({
  orders: { __typename: "OrderConnection", totalCount: 3 },
  subscriptions: { __typename: "CloudSubscriptionConnection", totalCount: 4 },
  cloudAccounts: { __typename: "CloudAccountConnection", totalCount: 0 },
});

/** A viewer whose dashboard was saved with a query; null for one who saved nothing. */
export const savedAs = (query: string | null) => ({
  __typename: "Viewer",
  savedViews: query === null ? [] : [{ __typename: "SavedView", id: "v1", query, isDefault: true }],
});

export const answers = {
  DashboardStart: { ...orderedBefore, viewer: savedAs(null) },
  DashboardSpend: customer({ dashboard: spendFigures }),
  DashboardSpendOverTime: customer({ spendOverTime: overTime }),
  DashboardSeats: customer({ dashboard: seats }),
  DashboardUnusedSeats: customer({ unusedSeats }),
  DashboardOrders: customer({
    orders: { __typename: "OrderConnection", totalCount: 0, edges: [] },
  }),
};

/** Permissions of somebody who may see all cards but the statement. */
export const everything = [
  "Customer.dashboard",
  "Customer.subscriptions",
  "Customer.cloudAccounts",
  "Customer.unusedSeats",
  "Customer.orders",
  "Mutation.checkout",
  "Query.report",
  "Subscription.spendChanged",
];
