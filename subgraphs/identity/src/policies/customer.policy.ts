import { type Actor, isStaff } from "@markethall/auth";

/** Which book and plan a customer is on is the reseller's own business: the customer sees what they lead to. */
export function canReadConditions(actor: Actor): boolean {
  return isStaff(actor);
}
