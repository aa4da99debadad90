import { type Actor, PLATFORM_TENANT, type Tenant, tenantOf } from "@markethall/auth";

/** Where a signed-in person's own account is kept: also that of platform staff, and of who must add a second factor. */
export function ownTenant(actor: Actor): Tenant {
  return actor.enrolling ?? tenantOf(actor) ?? { resellerId: PLATFORM_TENANT, customerId: null };
}
