import { type Actor, isPlatform, isStaff } from "@markethall/auth";

/** Price books tell the seller cost: the reseller's owner and operations read them, and the platform. */
export function canReadPriceBooks(actor: Actor): boolean {
  return isPlatform(actor) || canManagePriceBooks(actor);
}

export function canManagePriceBooks(actor: Actor): boolean {
  return isStaff(actor) && (actor.role === "RESELLER_OWNER" || actor.role === "RESELLER_OPS");
}
