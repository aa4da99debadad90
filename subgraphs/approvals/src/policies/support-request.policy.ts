import { type Actor, isCustomer, isStaff } from "@markethall/auth";

/** Staff see all of their reseller's support requests, a customer's people those of the customer. */
export function canReadSupportRequest(
  actor: Actor,
  request: { readonly customerId: string },
): boolean {
  return isStaff(actor) || (isCustomer(actor) && actor.customerId === request.customerId);
}
