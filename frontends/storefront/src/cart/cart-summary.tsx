import { Trans, useLingui } from "@lingui/react/macro";
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
  const { t } = useLingui();
  return (
    <aside className={classes.summary} aria-label={t`Summary`}>
      <h2 className={classes.title}>{t`Summary`}</h2>
      <dl className={classes.rows}>
        {totalsByCycle(cart.items).map(({ cycle, total }) => (
          <Row key={`${cycle} ${total.currency}`} label={chargedPer(cycle)} value={total} />
        ))}
      </dl>
      <div className={classes.total}>
        <span>{t`Total before tax`}</span>
        <Money value={cart.total} strong />
      </div>
      {cart.total == null && (
        <p className={classes.note}>
          <Trans>Lines in several currencies are ordered one by one.</Trans>
        </p>
      )}
      {action}
    </aside>
  );

  function chargedPer(billingCycle: string): string {
    const cycle = formatCycle(billingCycle);
    return billingCycle === "ONCE" ? t`Charged once` : t`Charged per ${cycle}`;
  }
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
