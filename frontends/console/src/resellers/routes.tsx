import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const ResellersPage = lazy(() =>
  import("./resellers-page.js").then((m) => ({ default: m.ResellersPage })),
);

export const resellerRoutes: RouteObject[] = [{ path: "resellers", element: <ResellersPage /> }];
