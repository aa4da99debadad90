import { useLingui } from "@lingui/react/macro";
import { formatCycle, Money } from "@markethall/ui";
import type { CartContentsFragment } from "../gql/graphql.js";
import { totalsByCycle } from "./totals-by-cycle.js";
import classes from "./cart-totals.module.css";

/** What the cart comes to now, and what comes again each month or year. */
export function CartTotals({ cart }: { cart: CartContentsFragment }) {
  const { t } = useLingui();
  const recurring = totalsByCycle(cart.items);
  const usage = cart.items.some(({ plan }) => plan.term === "NONE");
  return (
    <div className={classes.totals}>
      <dl className={classes.rows}>
        {recurring.map(({ cycle, total }) => (
          <div key={`${cycle} ${total.currency}`} className={classes.row}>
            <dt>{recurs(cycle)}</dt>
            <dd>
              <Money value={total} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.total}>
        <span>{t`Due now, before tax`}</span>
        <Money value={cart.total} strong />
      </div>
      {cart.total == null && (
        <p className={classes.note}>{t`Lines in several currencies are ordered one by one.`}</p>
      )}
      {usage && (
        <p className={classes.note}>{t`What is billed by usage follows on the statement.`}</p>
      )}
    </div>
  );

  function recurs(billingCycle: string): string {
    const cycle = formatCycle(billingCycle);
    return billingCycle === "ONCE" ? t`Paid once per term` : t`Recurs each ${cycle}`;
  }
}
