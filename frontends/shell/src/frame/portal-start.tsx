import { Navigate, usePortalPath, useSession, type Session } from "@markethall/contracts";
import { isOpen } from "../remotes/portal-areas.js";

const STARTS = [
  "/v2c/dashboard",
  "/v2c/catalog",
  "/v2c/subscriptions",
  "/v2c/billing",
  "/v2c/reports",
];

/** The first page of the portal that is there for this visitor. */
export function startOf(session: Session): string {
  const wanted = session.viewer === null ? ["/v2c/catalog"] : STARTS;
  const fallback = session.viewer === null ? "/v2c/sign-in" : "/v2c/support";
  return wanted.find((path) => isOpen(path, session)) ?? fallback;
}

export function PortalStart() {
  const session = useSession();
  const path = usePortalPath();
  return <Navigate to={path(startOf(session))} replace />;
}
