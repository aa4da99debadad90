/** What a partner's program may be allowed to read, as the graph names it. */
export const scopes = [
  { value: "customers:read", label: "Customers", may: "Customers with their users and vendors" },
  {
    value: "subscriptions:read",
    label: "Subscriptions",
    may: "Subscriptions and cloud accounts of all customers",
  },
  { value: "orders:read", label: "Orders", may: "Orders of all customers" },
  { value: "statements:read", label: "Statements", may: "Billing statements of all customers" },
] as const;
