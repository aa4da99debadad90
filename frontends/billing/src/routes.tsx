import type { RemoteModule } from "@markethall/contracts";
import { lazy } from "react";
import { StatementsPage } from "./statements/statements-page.js";

const StatementPage = lazy(async () => ({
  default: (await import("./statement/statement-page.js")).StatementPage,
}));

export const routes: RemoteModule["routes"] = [
  { path: "billing", element: <StatementsPage /> },
  { path: "billing/:id", element: <StatementPage /> },
];
