import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const SupportPage = lazy(() =>
  import("./support-page.js").then((m) => ({ default: m.SupportPage })),
);

/** The desk, and over it the question that the address names. */
export const supportRoutes: RouteObject[] = [{ path: "support/:id?", element: <SupportPage /> }];
