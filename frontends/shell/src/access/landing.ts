import { isPermitted, portalPath } from "@markethall/contracts";
import { safeNext } from "./next-path.js";

interface SignedIn {
  readonly user: { readonly role: string };
  readonly reseller?: { readonly accountName: string } | null;
  readonly permissions: readonly string[];
  readonly mustAddSecondFactor?: boolean;
}

/**
 * Where one lands after sign-in: where one was going, if that belongs to oneself; else staff at
 * what waits for them (the platform's at the resellers), and customers at the start of their portal.
 */
export function landingOf(viewer: SignedIn, next: string | null): string {
  const { user, reseller, permissions, mustAddSecondFactor = false } = viewer;
  const wanted = safeNext(next);
  if (!user.role.startsWith("CUSTOMER_")) {
    if (wanted?.startsWith("/console")) return wanted;
    // What they may do is not known before they have added a second factor; the console finds out then.
    if (mustAddSecondFactor) return "/console";
    if (isPermitted(permissions, "approvalRequests")) return "/console/approvals";
    return isPermitted(permissions, "resellers") ? "/console/resellers" : "/console/customers";
  }
  return portalPath(wanted?.startsWith("/v2c") ? wanted : "/v2c", reseller?.accountName ?? null);
}
