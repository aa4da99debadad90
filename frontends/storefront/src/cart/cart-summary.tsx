import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { CartContentsFragment } from "../gql/graphql.js";
import { CartTotals } from "./cart-totals.js";
import classes from "./cart-summary.module.css";

interface CartSummaryProps {
  cart: CartContentsFragment;
  action: ReactNode;
}

/** What the cart comes to: now, and how it goes on. */
export function CartSummary({ cart, action }: CartSummaryProps) {
  const { t } = useLingui();
  return (
    <aside className={classes.summary} aria-label={t`Summary`}>
      <h2 className={classes.title}>{t`Summary`}</h2>
      <CartTotals cart={cart} />
      {action}
    </aside>
  );
}
