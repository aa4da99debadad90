import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const CustomersPage = lazy(() =>
  import("./customers-page.js").then((m) => ({ default: m.CustomersPage })),
);
const CustomerPage = lazy(() =>
  import("./customer-page.js").then((m) => ({ default: m.CustomerPage })),
);

export const customerRoutes: RouteObject[] = [
  { path: "customers", element: <CustomersPage /> },
  { path: "customers/:id", element: <CustomerPage /> },
];
