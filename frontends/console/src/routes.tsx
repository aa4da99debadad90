import type { RemoteModule } from "@markethall/contracts";
import { lazy } from "react";
import { approvalRoutes } from "./approvals/routes.js";
import { billingRoutes } from "./billing/routes.js";
import { customerRoutes } from "./customers/routes.js";
import { orderRoutes } from "./orders/routes.js";
import { priceBookRoutes } from "./price-books/routes.js";
import { resellerRoutes } from "./resellers/routes.js";
import { settingsRoutes } from "./settings/routes.js";
import { stuckWorkRoutes } from "./stuck-work/routes.js";
import { supportRoutes } from "./support/routes.js";
import { usageRoutes } from "./usage/routes.js";

const OverviewPage = lazy(() =>
  import("./overview/overview-page.js").then((m) => ({ default: m.OverviewPage })),
);

/** The console's pages below /console: one array for each noun, one line each. */
export const routes: RemoteModule["routes"] = [
  { index: true, element: <OverviewPage /> },
  ...approvalRoutes,
  ...customerRoutes,
  ...orderRoutes,
  ...stuckWorkRoutes,
  ...supportRoutes,
  ...billingRoutes,
  ...usageRoutes,
  ...priceBookRoutes,
  ...resellerRoutes,
  ...settingsRoutes,
];
