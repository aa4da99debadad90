import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const StuckWorkPage = lazy(() =>
  import("./stuck-work-page.js").then((m) => ({ default: m.StuckWorkPage })),
);

export const stuckWorkRoutes: RouteObject[] = [{ path: "stuck-work", element: <StuckWorkPage /> }];
