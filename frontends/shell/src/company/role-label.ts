import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import { i18n } from "@markethall/language";
import type { Role } from "../gql/graphql.js";

const labels: Readonly<Record<Role, MessageDescriptor>> = {
  PLATFORM_ADMIN: msg`Platform administrator`,
  RESELLER_OWNER: msg`Owner`,
  RESELLER_OPS: msg`Operations`,
  RESELLER_SALES: msg`Sales`,
  CUSTOMER_ADMIN: msg`Administrator`,
  CUSTOMER_BUYER: msg`Buyer`,
  CUSTOMER_BILLING: msg`Billing`,
  CUSTOMER_VIEWER: msg`Viewer`,
};

/** A role as people call it. */
export function roleLabel(role: Role): string {
  return i18n._(labels[role]);
}

/** The roles in a customer's company, with what each is for. */
export const customerRoles: readonly {
  value: Role;
  label: MessageDescriptor;
  description: MessageDescriptor;
}[] = [
  {
    value: "CUSTOMER_ADMIN",
    label: labels.CUSTOMER_ADMIN,
    description: msg`Orders, sees bills, manages people`,
  },
  {
    value: "CUSTOMER_BUYER",
    label: labels.CUSTOMER_BUYER,
    description: msg`Orders and manages subscriptions`,
  },
  {
    value: "CUSTOMER_BILLING",
    label: labels.CUSTOMER_BILLING,
    description: msg`Sees statements and spend`,
  },
  {
    value: "CUSTOMER_VIEWER",
    label: labels.CUSTOMER_VIEWER,
    description: msg`Looks, and changes nothing`,
  },
];
