import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const ApprovalsPage = lazy(() =>
  import("./approvals-page.js").then((m) => ({ default: m.ApprovalsPage })),
);

/** One page: the queue, and over it the request that the address names. */
export const approvalRoutes: RouteObject[] = [
  { path: "approvals/:id?", element: <ApprovalsPage /> },
];
