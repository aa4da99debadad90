import { useLingui } from "@lingui/react/macro";
import { useAbilities, useParams } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  DateText,
  ErrorState,
  Facts,
  LoadingState,
  Money,
  PageHeader,
  Section,
  StatusBadge,
  Timeline,
} from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { Missing } from "../missing.js";
import { CancelOrder } from "./cancel-order.js";
import { OrderItems } from "./order-items.js";
import { NextStep } from "./next-step.js";
import { orderProgress } from "./order-progress.js";
import { orderStatuses } from "./order-statuses.js";
import classes from "./order-page.module.css";

const OrderPageQuery = graphql(`
  query OrderPage($id: ID!) {
    order(id: $id) {
      id
      number
      status
      placedAt
      placedByName
      decidedAt
      decisionReason
      completedAt
      purchaseOrder
      stuckBecause
      total {
        amount
        currency
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
          term
          billingCycle
          sku {
            id
            name
          }
        }
        subscription {
          id
        }
      }
    }
  }
`);

const OrderChanged = graphql(`
  subscription OrderChanged($id: ID!) {
    orderChanged(id: $id) {
      id
      status
      decidedAt
      decisionReason
      completedAt
      stuckBecause
      items {
        id
        status
        subscription {
          id
        }
      }
    }
  }
`);

/** One order and how far it has come; it moves while one looks. */
export function OrderPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { can } = useAbilities();
  const { data, error, refetch } = useQuery(OrderPageQuery, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const order = data?.order;
  useLiveRefetch(OrderChanged, {
    variables: { id },
    refetch,
    skip: !order || isFinal(order.status),
  });
  if (!order) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return data ? (
      <Missing title={t`There is no such order`} to="/v2c/orders" label={t`Go to your orders`} />
    ) : (
      <LoadingState />
    );
  }
  const { number, status } = order;
  return (
    <>
      <PageHeader
        title={t`Order ${number}`}
        badge={<StatusBadge status={status} label={t(orderStatuses[status])} />}
        crumbs={[{ label: t`Orders`, to: "/v2c/orders" }]}
        actions={
          status === "PENDING_APPROVAL" &&
          can("cancelOrder") && <CancelOrder orderId={order.id} number={number} />
        }
      />
      <div className={classes.next} aria-live="polite">
        <NextStep order={order} />
      </div>
      <div className={classes.columns}>
        <div>
          <Section title={t({ message: "Ordered", context: "items" })} bare>
            <OrderItems items={order.items} total={order.total} />
          </Section>
          <Section title={t`Details`}>
            <Facts
              items={[
                { label: t`Placed`, value: <DateText value={order.placedAt} show="time" /> },
                { label: t`Placed by`, value: order.placedByName },
                { label: t`Purchase order`, value: order.purchaseOrder ?? "—" },
                { label: t`Total before tax`, value: <Money value={order.total} /> },
              ]}
            />
          </Section>
        </div>
        <Section title={t`Progress`}>
          <div aria-live="polite">
            <Timeline label={t`Progress`} entries={orderProgress(order)} />
          </div>
        </Section>
      </div>
    </>
  );
}

function isFinal(status: string): boolean {
  return ["COMPLETED", "DECLINED", "CANCELLED"].includes(status);
}
