import { type Actor, isCustomer, type Tenant, tenantOf } from "@markethall/auth";
import type { Audience } from "../domain/audience.js";

/** Whose catalogue is read, and through whose eyes. */
export interface CatalogueView {
  readonly audience: Audience;
  /** The tenant to read as; null where nobody's prices are meant. */
  readonly tenant: Tenant | null;
}

/** What the actor sees wherever a product or plan is met outside a storefront. */
export function ownView(actor: Actor): CatalogueView {
  const tenant = tenantOf(actor);
  if (!tenant) return { audience: "PLATFORM", tenant: null };
  return { audience: isCustomer(actor) ? "CUSTOMER" : "RESELLER", tenant };
}

/**
 * What the actor sees in a storefront: its own prices in that of its reseller, and in any other
 * only what a visitor sees, whatever its rights at home are.
 */
export function storefrontView(actor: Actor, resellerId: string): CatalogueView {
  if (actor.resellerId === resellerId) return ownView(actor);
  return { audience: "VISITOR", tenant: { resellerId, customerId: null } };
}
