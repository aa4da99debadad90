import { portalPath } from "@markethall/contracts";
import { safeNext } from "./next-path.js";

interface SignedIn {
  readonly user: { readonly role: string };
  readonly reseller?: { readonly accountName: string } | null;
}

/**
 * Where one lands after sign-in: where one was going, if that belongs to oneself; else staff at
 * their overview, and customers at the start of their portal.
 */
export function landingOf(viewer: SignedIn, next: string | null): string {
  const { user, reseller } = viewer;
  const wanted = safeNext(next);
  if (!user.role.startsWith("CUSTOMER_")) {
    return wanted?.startsWith("/console") ? wanted : "/console";
  }
  return portalPath(wanted?.startsWith("/v2c") ? wanted : "/v2c", reseller?.accountName ?? null);
}
