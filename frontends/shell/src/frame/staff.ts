import type { ViewerFacts } from "@markethall/contracts";

/** Works for a reseller or the platform, and so belongs in the console. */
export function isStaff(viewer: ViewerFacts | null): boolean {
  return viewer !== null && !viewer.user.role.startsWith("CUSTOMER_");
}
