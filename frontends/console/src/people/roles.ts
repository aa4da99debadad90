import type { Role } from "../gql/graphql.js";

interface RoleChoice {
  readonly value: Role;
  readonly label: string;
  /** What the role may do, for whoever chooses it. */
  readonly may: string;
}

export const customerRoles: readonly RoleChoice[] = [
  { value: "CUSTOMER_ADMIN", label: "Admin", may: "Everything, its own users included." },
  { value: "CUSTOMER_BUYER", label: "Buyer", may: "Orders and changes subscriptions." },
  { value: "CUSTOMER_BILLING", label: "Billing", may: "Sees statements and spend." },
  { value: "CUSTOMER_VIEWER", label: "Viewer", may: "Looks, and changes nothing." },
];

export const staffRoles: readonly RoleChoice[] = [
  { value: "RESELLER_OWNER", label: "Owner", may: "Everything, staff included." },
  { value: "RESELLER_OPS", label: "Operations", may: "Everything but the staff." },
  { value: "RESELLER_SALES", label: "Sales", may: "Customers, reports and support." },
];

const all = [...customerRoles, ...staffRoles];

/** A role in a word. */
export function roleName(role: string): string {
  return all.find(({ value }) => value === role)?.label ?? "Platform";
}
