import { useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import {
  formatCycle,
  formatMoney,
  formatTerm,
  Money,
  StatusBadge,
  type MoneyValue,
} from "@markethall/ui";
import type { OrderPageQuery } from "../gql/graphql.js";
import { orderItemStatuses } from "./order-statuses.js";
import classes from "./order-items.module.css";

interface OrderItemsProps {
  items: NonNullable<OrderPageQuery["order"]>["items"];
  total: MoneyValue;
}

/** The lines of an order with their money and where each stands. */
export function OrderItems({ items, total }: OrderItemsProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  return (
    <div className={classes.frame}>
      <ul className={classes.items}>
        {items.map(({ id, plan, quantity, unitPrice, amount, status, subscription }) => (
          <li key={id} className={classes.item}>
            <div className={classes.what}>
              <span className={classes.name}>
                {subscription != null && can("Customer.subscriptions") ? (
                  <PortalLink to={`/v2c/subscriptions/${subscription.id}`}>
                    {plan.sku.name}
                  </PortalLink>
                ) : (
                  plan.sku.name
                )}
              </span>
              <span className={classes.detail}>
                {formatTerm(plan.term)} · {quantity} × {formatMoney(unitPrice)}
              </span>
            </div>
            <StatusBadge status={status} label={t(orderItemStatuses[status])} />
            <div className={classes.amount}>
              <Money value={amount} per={formatCycle(plan.billingCycle)} />
            </div>
          </li>
        ))}
      </ul>
      <div className={classes.total}>
        <span>{t`Total before tax`}</span>
        <Money value={total} />
      </div>
    </div>
  );
}
