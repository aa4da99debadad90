import { formatCycle, Money, type MoneyValue } from "@markethall/ui";
import type { ReactNode } from "react";
import type { CartContentsFragment } from "../gql/graphql.js";
import { totalsByCycle } from "./totals-by-cycle.js";
import classes from "./cart-summary.module.css";

interface CartSummaryProps {
  cart: CartContentsFragment;
  action: ReactNode;
}

/** What the cart comes to: now, and how it goes on. */
export function CartSummary({ cart, action }: CartSummaryProps) {
  return (
    <aside className={classes.summary} aria-label="Summary">
      <h2 className={classes.title}>Summary</h2>
      <dl className={classes.rows}>
        {totalsByCycle(cart.items).map(({ cycle, total }) => (
          <Row
            key={`${cycle} ${total.currency}`}
            label={cycle === "ONCE" ? "Charged once" : `Charged per ${formatCycle(cycle)}`}
            value={total}
          />
        ))}
      </dl>
      <div className={classes.total}>
        <span>Total before tax</span>
        <Money value={cart.total} strong />
      </div>
      {cart.total == null && (
        <p className={classes.note}>Lines in several currencies are ordered one by one.</p>
      )}
      {action}
    </aside>
  );
}

function Row({ label, value }: { label: string; value: MoneyValue }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        <Money value={value} />
      </dd>
    </div>
  );
}
