import { useLocation, useSession } from "@markethall/contracts";
import { NotFoundPage } from "../places/not-found-page.js";
import { consoleArea } from "../remotes/portal-areas.js";
import { RemoteArea } from "../remotes/remote-area.js";

/** The remote whose part of the console the address names, for those who may see it. */
export function ConsoleArea() {
  const session = useSession();
  const { pathname } = useLocation();
  const area = consoleArea(pathname, session);
  return area.kind === "open" ? <RemoteArea name={area.remote} /> : <NotFoundPage />;
}
