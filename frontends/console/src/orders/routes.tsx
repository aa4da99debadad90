import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const OrdersPage = lazy(() => import("./orders-page.js").then((m) => ({ default: m.OrdersPage })));

/** The list, and over it the order that the address names. */
export const orderRoutes: RouteObject[] = [{ path: "orders/:id?", element: <OrdersPage /> }];
