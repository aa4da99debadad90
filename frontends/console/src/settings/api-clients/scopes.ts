import { msg } from "@lingui/core/macro";

/** What a partner's program may be allowed to read, as the graph names it. */
export const scopes = [
  {
    value: "customers:read",
    label: msg`Customers`,
    may: msg`Customers with their users and vendors`,
  },
  {
    value: "subscriptions:read",
    label: msg`Subscriptions`,
    may: msg`Subscriptions and cloud accounts of all customers`,
  },
  { value: "orders:read", label: msg`Orders`, may: msg`Orders of all customers` },
  {
    value: "statements:read",
    label: msg`Statements`,
    may: msg`Billing statements of all customers`,
  },
] as const;
