import { useLingui } from "@lingui/react/macro";
import { formatNumber, Money, StatusBadge } from "@markethall/ui";
import type { ConsoleOrderQuery } from "../gql/graphql.js";
import classes from "./orders.module.css";

type Item = NonNullable<ConsoleOrderQuery["order"]>["items"][number];

/** What was ordered, each with how far its vendor is. */
export function OrderItems({ items }: { items: readonly Item[] }) {
  const { t } = useLingui();
  return (
    <ul className={classes.items} aria-label={t`Items`}>
      {items.map(({ id, plan, quantity, unitPrice, amount, status, subscription }) => (
        <li key={id} className={classes.item}>
          <div>
            <div className={classes.product}>{plan.sku.product.name}</div>
            <div className={classes.detail}>
              {plan.sku.name === plan.sku.product.name ? "" : `${plan.sku.name} · `}
              {plan.name}
            </div>
            <div className={classes.detail}>
              {formatNumber(quantity)} × <Money value={unitPrice} />
              {subscription ? ` · ${subscription.number}` : ""}
            </div>
            {subscription?.vendorReference && (
              <div className={classes.reference}>
                {t`At the vendor: ${{ reference: subscription.vendorReference }}`}
              </div>
            )}
          </div>
          <div className={classes.itemEnd}>
            <Money value={amount} />
            <StatusBadge status={status} />
          </div>
        </li>
      ))}
    </ul>
  );
}
