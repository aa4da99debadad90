import { Navigate, type RouteObject, type Session } from "@markethall/contracts";
import { lazy } from "react";
import { ConsoleArea } from "./frame/console-area.js";
import { PortalArea } from "./frame/portal-area.js";
import { PortalShell } from "./frame/portal-shell.js";
import { PortalStart } from "./frame/portal-start.js";
import { LazyPage } from "./places/lazy-page.js";
import { NobodyPage } from "./places/nobody-page.js";
import { SuspendedPage } from "./places/suspended-page.js";

const ConsoleShell = lazy(() =>
  import("./frame/console-shell.js").then((m) => ({ default: m.ConsoleShell })),
);
const SignInPage = lazy(() =>
  import("./access/sign-in-page.js").then((m) => ({ default: m.SignInPage })),
);

/** The shell's own pages and, below them, the places where remotes put theirs. */
export function routesFor(session: Session): RouteObject[] {
  if (session.audience === "console") return consoleRoutes;
  if (session.storefront === null) return [{ path: "*", element: <NobodyPage /> }];
  if (session.storefront.suspended) return [{ path: "*", element: <SuspendedPage /> }];
  return portalRoutes;
}

const portalRoutes: RouteObject[] = [
  { path: "/v2c/sign-in", element: page(<SignInPage />) },
  {
    path: "/v2c",
    element: <PortalShell />,
    children: [
      { index: true, element: <PortalStart /> },
      { path: "*", element: <PortalArea /> },
    ],
  },
  { path: "*", element: <Navigate to="/v2c" replace /> },
];

const consoleRoutes: RouteObject[] = [
  { path: "/console/sign-in", element: page(<SignInPage />) },
  {
    path: "/console",
    element: page(<ConsoleShell />),
    children: [{ path: "*", element: <ConsoleArea /> }],
  },
  { path: "*", element: <Navigate to="/console" replace /> },
];

function page(element: React.ReactNode) {
  return <LazyPage>{element}</LazyPage>;
}
