import { microsoftProducts } from "./products-microsoft.js";
import { otherProducts } from "./products-others.js";
import type { ProductFacts } from "./product-facts.js";

export const products: readonly ProductFacts[] = [...microsoftProducts, ...otherProducts];

/** Invented for the demo: resellers buy 20 % below the list price. */
export const SELLER_DISCOUNT = "0.20";

/** How often a plan's term is paid and what that does to the list price (rules.md §4, price levels). */
export const licensePlans = [
  {
    key: "annual-annual",
    name: "Annual, paid yearly",
    term: "P1Y",
    cycle: "ANNUAL",
    months: 12,
    level: "1",
  },
  {
    key: "annual-monthly",
    name: "Annual, paid monthly",
    term: "P1Y",
    cycle: "MONTHLY",
    months: 1,
    level: "1.05",
  },
  { key: "monthly", name: "Monthly", term: "P1M", cycle: "MONTHLY", months: 1, level: "1.20" },
] as const;
