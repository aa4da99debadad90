import type { Role } from "../gql/graphql.js";

const labels: Readonly<Record<Role, string>> = {
  PLATFORM_ADMIN: "Platform administrator",
  RESELLER_OWNER: "Owner",
  RESELLER_OPS: "Operations",
  RESELLER_SALES: "Sales",
  CUSTOMER_ADMIN: "Administrator",
  CUSTOMER_BUYER: "Buyer",
  CUSTOMER_BILLING: "Billing",
  CUSTOMER_VIEWER: "Viewer",
};

/** A role as people call it. */
export function roleLabel(role: Role): string {
  return labels[role];
}

/** The roles in a customer's company, with what each is for. */
export const customerRoles: readonly { value: Role; label: string; description: string }[] = [
  {
    value: "CUSTOMER_ADMIN",
    label: "Administrator",
    description: "Orders, sees bills, manages people",
  },
  { value: "CUSTOMER_BUYER", label: "Buyer", description: "Orders and manages subscriptions" },
  { value: "CUSTOMER_BILLING", label: "Billing", description: "Sees statements and spend" },
  { value: "CUSTOMER_VIEWER", label: "Viewer", description: "Looks, and changes nothing" },
];
