import { type Actor, isStaff } from "@markethall/auth";

/** The shop window belongs to the reseller's owner and operations. */
export function canArrangeTiles(actor: Actor): boolean {
  return isStaff(actor) && (actor.role === "RESELLER_OWNER" || actor.role === "RESELLER_OPS");
}
