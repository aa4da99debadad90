import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const UsagePage = lazy(() => import("./usage-page.js").then((m) => ({ default: m.UsagePage })));

/** Imports, and over them the one that the address names. */
export const usageRoutes: RouteObject[] = [{ path: "usage/:id?", element: <UsagePage /> }];
