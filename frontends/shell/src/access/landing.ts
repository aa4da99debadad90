import { isPermitted, portalPath } from "@markethall/contracts";
import { safeNext } from "./next-path.js";

interface SignedIn {
  readonly user: { readonly role: string };
  readonly reseller?: { readonly accountName: string } | null;
  readonly permissions: readonly string[];
}

/**
 * Where one lands after sign-in: where one was going, if that belongs to oneself; else staff at
 * what waits for them, and customers at the start of their portal.
 */
export function landingOf({ user, reseller, permissions }: SignedIn, next: string | null): string {
  const wanted = safeNext(next);
  if (!user.role.startsWith("CUSTOMER_")) {
    if (wanted?.startsWith("/console")) return wanted;
    return isPermitted(permissions, "approvalRequests")
      ? "/console/approvals"
      : "/console/customers";
  }
  return portalPath(wanted?.startsWith("/v2c") ? wanted : "/v2c", reseller?.accountName ?? null);
}
