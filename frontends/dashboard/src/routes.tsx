import type { RemoteModule } from "@markethall/contracts";
import { lazy } from "react";
import { DashboardPage } from "./overview/dashboard-page.js";

const ReportsPage = lazy(async () => ({
  default: (await import("./reports/reports-page.js")).ReportsPage,
}));

export const routes: RemoteModule["routes"] = [
  { path: "dashboard", element: <DashboardPage /> },
  { path: "reports", element: <ReportsPage /> },
];
