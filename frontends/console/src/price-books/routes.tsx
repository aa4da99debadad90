import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const PriceBooksPage = lazy(() =>
  import("./price-books-page.js").then((m) => ({ default: m.PriceBooksPage })),
);
const PriceBookPage = lazy(() =>
  import("./price-book-page.js").then((m) => ({ default: m.PriceBookPage })),
);

export const priceBookRoutes: RouteObject[] = [
  { path: "price-books", element: <PriceBooksPage /> },
  { path: "price-books/:id", element: <PriceBookPage /> },
];
