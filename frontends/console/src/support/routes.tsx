import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const SupportPage = lazy(() =>
  import("./support-page.js").then((m) => ({ default: m.SupportPage })),
);
const SupportRequestPage = lazy(() =>
  import("./support-request-page.js").then((m) => ({ default: m.SupportRequestPage })),
);

export const supportRoutes: RouteObject[] = [
  { path: "support", element: <SupportPage /> },
  { path: "support/:id", element: <SupportRequestPage /> },
];
