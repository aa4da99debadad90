import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { Role } from "../gql/graphql.js";

interface RoleChoice {
  readonly value: Role;
  readonly label: MessageDescriptor;
  /** What the role may do, for whoever chooses it. */
  readonly may: MessageDescriptor;
}

export const customerRoles: readonly RoleChoice[] = [
  { value: "CUSTOMER_ADMIN", label: msg`Admin`, may: msg`Everything, its own users included.` },
  { value: "CUSTOMER_BUYER", label: msg`Buyer`, may: msg`Orders and changes subscriptions.` },
  {
    value: "CUSTOMER_BILLING",
    label: msg({ message: "Billing", context: "role" }),
    may: msg`Sees statements and spend.`,
  },
  { value: "CUSTOMER_VIEWER", label: msg`Viewer`, may: msg`Looks, and changes nothing.` },
];

export const staffRoles: readonly RoleChoice[] = [
  { value: "RESELLER_OWNER", label: msg`Owner`, may: msg`Everything, staff included.` },
  { value: "RESELLER_OPS", label: msg`Operations`, may: msg`Everything but the staff.` },
  { value: "RESELLER_SALES", label: msg`Sales`, may: msg`Customers, reports and support.` },
];

const all = [...customerRoles, ...staffRoles];

/** A role in a word. */
export function roleName(role: string): string {
  return i18n._(all.find(({ value }) => value === role)?.label ?? msg`Platform`);
}
