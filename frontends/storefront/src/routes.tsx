import type { RemoteModule } from "@markethall/contracts";
import { lazy } from "react";
import { CatalogPage } from "./catalog/catalog-page.js";

const ProductPage = lazy(async () => ({
  default: (await import("./product/product-page.js")).ProductPage,
}));
const ComparePage = lazy(async () => ({
  default: (await import("./compare/compare-page.js")).ComparePage,
}));
const SolutionPage = lazy(async () => ({
  default: (await import("./solution/solution-page.js")).SolutionPage,
}));
const CartPage = lazy(async () => ({ default: (await import("./cart/cart-page.js")).CartPage }));
const CheckoutPage = lazy(async () => ({
  default: (await import("./checkout/checkout-page.js")).CheckoutPage,
}));
const OrdersPage = lazy(async () => ({
  default: (await import("./orders/orders-page.js")).OrdersPage,
}));
const OrderPage = lazy(async () => ({
  default: (await import("./orders/order-page.js")).OrderPage,
}));

export const routes: RemoteModule["routes"] = [
  { path: "catalog", element: <CatalogPage /> },
  { path: "catalog/compare", element: <ComparePage /> },
  { path: "product/:slug", element: <ProductPage /> },
  { path: "solution/:slug", element: <SolutionPage /> },
  { path: "cart", element: <CartPage /> },
  { path: "checkout", element: <CheckoutPage /> },
  { path: "orders", element: <OrdersPage /> },
  { path: "orders/:id", element: <OrderPage /> },
];
