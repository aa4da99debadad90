import { Navigate, useLocation, usePortalPath, useSession } from "@markethall/contracts";
import { NotFoundPage } from "../places/not-found-page.js";
import { portalArea } from "../remotes/portal-areas.js";
import { RemoteArea } from "../remotes/remote-area.js";
import { signInPath } from "../access/next-path.js";

/** The remote whose part of the portal the address names, for those who may see it. */
export function PortalArea() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const path = usePortalPath();
  const area = portalArea(pathname, session);
  switch (area.kind) {
    case "open":
      return <RemoteArea name={area.remote} />;
    case "sign-in":
      return <Navigate to={path(signInPath("/v2c/sign-in", pathname + search))} replace />;
    case "absent":
      return <NotFoundPage />;
  }
}
