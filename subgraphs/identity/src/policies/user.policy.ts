import { type Actor, isCustomer, isStaff, type Role, staffManagers } from "@markethall/auth";

const customerRoles: readonly Role[] = [
  "CUSTOMER_ADMIN",
  "CUSTOMER_BUYER",
  "CUSTOMER_BILLING",
  "CUSTOMER_VIEWER",
];
const staffRoles: readonly Role[] = ["RESELLER_OWNER", "RESELLER_OPS", "RESELLER_SALES"];

/** Somebody's place: staff of the reseller (no customer) or a person of a customer, in a role. */
export interface Place {
  readonly customerId: string | null;
  readonly role: Role;
}

/** Whether role and place fit together at all: no staff role inside a customer, and no platform role anywhere here. */
export function isPlace({ customerId, role }: Place): boolean {
  return (customerId === null ? staffRoles : customerRoles).includes(role);
}

/** Whether the actor may see that this person has an account. Row-level security has already narrowed it to the tenant. */
export function canReadUser(actor: Actor, user: { readonly customerId: string | null }): boolean {
  return isStaff(actor) || (isCustomer(actor) && user.customerId === actor.customerId);
}

/** Staff are managed by the reseller's owner alone; people of a customer by all staff and by that customer's admins. */
export function canManageUser(actor: Actor, place: Place): boolean {
  if (!isPlace(place)) return false;
  if (place.customerId === null)
    return isStaff(actor) && actor.role !== null && staffManagers.includes(actor.role);
  return (
    isStaff(actor) || (actor.role === "CUSTOMER_ADMIN" && actor.customerId === place.customerId)
  );
}
