import type { RouteObject } from "@markethall/contracts";
import { ApprovalsPage } from "./approvals-page.js";

/** One page: the queue, and over it the request that the address names. */
export const approvalRoutes: RouteObject[] = [
  { path: "approvals/:id?", element: <ApprovalsPage /> },
];
