import { Trans } from "@lingui/react/macro";
import { formatCycle, formatMoney, formatTerm, Money, PriceBreakdown } from "@markethall/ui";
import type { CartItem } from "../cart/use-cart.js";
import classes from "./checkout-lines.module.css";

/** Each line's money, and on request how its price is made. */
export function CheckoutLines({ items }: { items: readonly CartItem[] }) {
  return (
    <ul className={classes.lines}>
      {items.map(({ id, plan, quantity, unitPrice, amount }) => (
        <li key={id} className={classes.line}>
          <div className={classes.head}>
            <span className={classes.name}>{plan.sku.name}</span>
            <Money value={amount} per={formatCycle(plan.billingCycle)} />
          </div>
          <div className={classes.detail}>
            {formatTerm(plan.term)} · {quantity} × {formatMoney(unitPrice)}
          </div>
          {plan.priceTrace.length > 0 && (
            <details className={classes.explained}>
              <summary>
                <Trans>How this price is made</Trans>
              </summary>
              <PriceBreakdown
                steps={plan.priceTrace}
                total={{ label: `${quantity} × ${formatMoney(unitPrice)}`, amount }}
              />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
