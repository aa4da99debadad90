import { type Actor, isStaff } from "@markethall/auth";

/** The seller cost is for the reseller's own people: no customer and no partner reads it anywhere (A05). */
export function canSeeCost(actor: Actor): boolean {
  return isStaff(actor);
}
