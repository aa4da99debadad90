import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Anchor, formatCycle, formatMoney, formatTerm, PriceBreakdown } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { OrderMoney_OrderFragment } from "../gql/graphql.js";
import classes from "./approval-details.module.css";

graphql(`
  fragment OrderMoney_Order on Order {
    id
    number
    purchaseOrder
    total {
      amount
      currency
    }
    items {
      id
      quantity
      unitPrice {
        amount
        currency
      }
      amount {
        amount
        currency
      }
      plan {
        id
        term
        billingCycle
        sku {
          id
          name
          product {
            id
            name
          }
        }
      }
    }
  }
`);

/** What an order costs at first, item by item, and how each amount comes about. */
export function OrderMoney({ order }: { order: OrderMoney_OrderFragment }) {
  const { t } = useLingui();
  const { id, number, items, total, purchaseOrder } = order;
  const steps = items.map(({ quantity, unitPrice, amount, plan: { sku, term, billingCycle } }) => {
    const price = formatMoney(unitPrice);
    const conditions = [formatTerm(term), formatCycle(billingCycle)].filter(Boolean).join(", ");
    return {
      label: `${sku.product.name}, ${sku.name}`,
      amount,
      explanation: t`${quantity} × ${price} · ${conditions}`,
    };
  });
  return (
    <section>
      <h3 className={classes.heading}>
        <Trans>What it costs at first</Trans>
      </h3>
      <PriceBreakdown steps={steps} total={{ label: t`Total`, amount: total }} />
      <p className={classes.aside}>
        <Anchor component={PortalLink} to={`/console/orders/${id}`} inherit>
          <Trans>Order {number}</Trans>
        </Anchor>
        {purchaseOrder != null && ` · ${purchaseOrder}`}
      </p>
    </section>
  );
}
