import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const CustomersPage = lazy(() =>
  import("./customers-page.js").then((m) => ({ default: m.CustomersPage })),
);
const CustomerPage = lazy(() =>
  import("./customer-page.js").then((m) => ({ default: m.CustomerPage })),
);
const CreateCustomerPage = lazy(() =>
  import("./create-customer-page.js").then((m) => ({ default: m.CreateCustomerPage })),
);

export const customerRoutes: RouteObject[] = [
  { path: "customers", element: <CustomersPage /> },
  { path: "customers/new", element: <CreateCustomerPage /> },
  { path: "customers/:id", element: <CustomerPage /> },
];
