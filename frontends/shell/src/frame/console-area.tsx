import { Navigate, useLocation, useViewer } from "@markethall/contracts";
import { signInPath } from "../access/next-path.js";
import { RemoteArea } from "../remotes/remote-area.js";
import { isStaff } from "./staff.js";

/** The console's pages, for staff. */
export function ConsoleArea() {
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (!isStaff(viewer))
    return <Navigate to={signInPath("/console/sign-in", pathname + search)} replace />;
  return <RemoteArea name="console" />;
}
