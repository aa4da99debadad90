import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  DateText,
  EmptyState,
  ErrorState,
  Facts,
  LoadingState,
  Money,
  StatusBadge,
} from "@markethall/ui";
import { DetailBody } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { OrderActions } from "./order-actions.js";
import { OrderItems } from "./order-items.js";
import classes from "./orders.module.css";

const OrderDocument = graphql(`
  query ConsoleOrder($id: ID!) {
    order(id: $id) {
      id
      number
      status
      placedAt
      completedAt
      placedByName
      purchaseOrder
      stuckBecause
      total {
        amount
        currency
      }
      customer {
        id
        name
        number
      }
      items {
        id
        quantity
        status
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
          name
          sku {
            id
            name
            product {
              id
              name
            }
          }
        }
        subscription {
          id
          number
          vendorReference
        }
      }
    }
  }
`);

const OrderChanged = graphql(`
  subscription ConsoleOrderChanged($id: ID!) {
    orderChanged(id: $id) {
      id
      status
      stuckBecause
    }
  }
`);

/** Everything of one order, and what can be done about it; it moves live. */
export function OrderDetails({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(OrderDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(OrderChanged, { variables: { id }, refetch });
  const order = data?.order;
  if (!order) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="text" label={t`Loading the order`} />;
    return (
      <EmptyState title={t`There is no such order`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const { customer, number, status, total, placedAt, placedByName, purchaseOrder } = order;
  return (
    <DetailBody
      title={number}
      beside={
        <>
          <StatusBadge status={status} />
          <span className={classes.total}>
            <Money value={total} strong />
          </span>
        </>
      }
    >
      <OrderActions order={order} onChanged={() => void refetch()} />
      <OrderItems items={order.items} />
      <Facts
        items={[
          {
            label: t`Customer`,
            value: (
              <Anchor component={PortalLink} to={`/console/customers/${customer.id}`}>
                {customer.name}
              </Anchor>
            ),
          },
          { label: t`Placed by`, value: placedByName },
          { label: t`Placed`, value: <DateText value={placedAt} show="time" /> },
          {
            label: t`Completed`,
            value: <DateText value={order.completedAt ?? null} show="time" />,
          },
          { label: t`Purchase order`, value: purchaseOrder ?? "—" },
        ]}
      />
    </DetailBody>
  );
}
