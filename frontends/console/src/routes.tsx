import type { RemoteModule } from "@markethall/contracts";
import { approvalRoutes } from "./approvals/routes.js";
import { billingRoutes } from "./billing/routes.js";
import { ConsoleStart } from "./console-start.js";
import { customerRoutes } from "./customers/routes.js";
import { orderRoutes } from "./orders/routes.js";
import { priceBookRoutes } from "./price-books/routes.js";
import { resellerRoutes } from "./resellers/routes.js";
import { settingsRoutes } from "./settings/routes.js";
import { stuckWorkRoutes } from "./stuck-work/routes.js";
import { supportRoutes } from "./support/routes.js";
import { usageRoutes } from "./usage/routes.js";

/** The console's pages below /console: one array for each noun, one line each. */
export const routes: RemoteModule["routes"] = [
  { index: true, element: <ConsoleStart /> },
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
