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
import { useEffect, useRef } from "react";
import { graphql } from "../gql/index.js";
import type { ApprovalRequestQuery } from "../gql/graphql.js";
import { MendInPlace } from "../preconditions/mend-in-place.js";
import { PreconditionList } from "../preconditions/precondition-list.js";
import { kindName } from "./approval-kind.js";
import { ApprovalQueueChanged } from "./approval-queue-changed.js";
import { CustomerRequests } from "./customer-requests.js";
import { Deadline } from "./deadline.js";
import { DecisionPanel } from "./decision-panel.js";
import { OrderMoney } from "./order-money.js";
import { RequestHistory } from "./request-history.js";
import classes from "./approval-details.module.css";

const ApprovalRequestDocument = graphql(`
  query ApprovalRequest($id: ID!) {
    approvalRequest(id: $id) {
      id
      number
      kind
      status
      subject
      createdAt
      dueAt
      escalatedAt
      expiresAt
      requestedByName
      requestedBy {
        id
        email
      }
      customer {
        id
        name
        number
      }
      vendor {
        id
        name
      }
      amount {
        amount
        currency
      }
      order {
        ...OrderMoney_Order @unmask
      }
      details {
        label
        value
      }
      preconditions {
        ...PreconditionList_ApprovalPrecondition @unmask
      }
      decision {
        status
        decidedAt
        decidedByName
        reason
      }
    }
  }
`);

type Request = NonNullable<ApprovalRequestQuery["approvalRequest"]>;

interface ApprovalDetailsProps {
  id: string;
  onOpen: (id: string) => void;
  onDecided?: ((id: string) => void) | undefined;
}

/** All of one request: what is asked and what it costs, what must hold before, and the decision or the way to it. */
export function ApprovalDetails({ id, onOpen, onDecided }: ApprovalDetailsProps) {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(ApprovalRequestDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const request = data?.approvalRequest;
  useLiveRefetch(ApprovalQueueChanged, { variables: {}, refetch });

  if (request) {
    return (
      <RequestSheet
        request={request}
        onStale={() => void refetch()}
        onOpen={onOpen}
        onDecided={() => onDecided?.(id)}
      />
    );
  }
  if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
  if (loading) return <LoadingState shape="text" rows={8} label={t`Loading the request`} />;
  return (
    <EmptyState title={t`There is no such request`}>
      <Trans>It may belong to another reseller, or the link is not complete.</Trans>
    </EmptyState>
  );
}

interface RequestSheetProps {
  request: Request;
  onStale: () => void;
  onOpen: (id: string) => void;
  onDecided: () => void;
}

function RequestSheet({ request, onStale, onOpen, onDecided }: RequestSheetProps) {
  const facts = useFacts(request);
  const { t } = useLingui();
  const { id, number, kind, status, subject, preconditions, customer, order } = request;
  const sheet = useRef<HTMLElement>(null);
  useEffect(function begin() {
    // Keys and screen readers go on with the request that is shown, and not with the one before.
    sheet.current?.focus({ preventScroll: true });
  }, []);
  const isPending = status === "PENDING";
  const list = t`Before it can be approved`;
  return (
    <article
      className={classes.sheet}
      aria-label={`${number}, ${subject}`}
      ref={sheet}
      tabIndex={-1}
    >
      <header>
        <div className={classes.line}>
          <span className={classes.kind}>{kindName(kind)}</span>
          <span className={classes.number}>{number}</span>
          <StatusBadge status={status} />
        </div>
        <h2 className={classes.subject}>{subject}</h2>
      </header>
      {isPending && <Deadline request={request} />}
      <Facts items={facts} />
      {order && <OrderMoney order={order} />}
      {isPending && preconditions.length > 0 && (
        <section>
          <h3 className={classes.heading}>{list}</h3>
          {customer ? (
            <MendInPlace
              label={list}
              customerId={customer.id}
              preconditions={preconditions}
              onMended={onStale}
            />
          ) : (
            <PreconditionList label={list} preconditions={preconditions} />
          )}
        </section>
      )}
      <RequestHistory request={request} />
      {customer && <CustomerRequests customerId={customer.id} except={id} onOpen={onOpen} />}
      <DecisionPanel request={request} onStale={onStale} onDecided={onDecided} />
    </article>
  );
}

function useFacts({
  customer,
  requestedByName,
  requestedBy,
  vendor,
  amount,
  createdAt,
  details,
  order,
}: Request) {
  const { t } = useLingui();
  const email = requestedBy?.email;
  const known = [
    ...(customer
      ? [
          {
            about: "Customer",
            label: t`Customer`,
            value: (
              <Anchor component={PortalLink} inherit to={`/console/customers/${customer.id}`}>
                {customer.name}
              </Anchor>
            ),
          },
        ]
      : []),
    {
      about: "Asked by",
      label: t({ message: "Asked by", context: "approval request" }),
      value: (
        <>
          {requestedByName}
          {email && <span className={classes.email}>{email}</span>}
        </>
      ),
    },
    ...(vendor ? [{ about: "Vendor", label: t`Vendor`, value: vendor.name }] : []),
    ...(amount ? [{ about: "Amount", label: t`Amount`, value: <Money value={amount} /> }] : []),
    {
      about: "Asked",
      label: t({ message: "Asked", context: "approval request" }),
      value: <DateText value={createdAt} show="time" />,
    },
  ];
  // An order tells its money itself. A request may name its vendor among its details too, in English; once is enough.
  if (order) return known;
  const told = known.map(({ about }) => about);
  return [...known, ...details.filter(({ label }) => !told.includes(label))];
}
