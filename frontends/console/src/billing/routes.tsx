import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const BillingPage = lazy(() =>
  import("./billing-page.js").then((m) => ({ default: m.BillingPage })),
);
const BillingRunPage = lazy(() =>
  import("../billing-runs/billing-run-page.js").then((m) => ({ default: m.BillingRunPage })),
);
const StatementPage = lazy(() =>
  import("../statements/statement-page.js").then((m) => ({ default: m.StatementPage })),
);

export const billingRoutes: RouteObject[] = [
  { path: "billing", element: <BillingPage /> },
  { path: "billing/runs/:id", element: <BillingRunPage /> },
  { path: "statements/:id", element: <StatementPage /> },
];
