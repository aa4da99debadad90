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
import { graphql } from "../gql/index.js";
import type { ApprovalRequestQuery } from "../gql/graphql.js";
import { PreconditionList } from "../preconditions/precondition-list.js";
import { kindName } from "./approval-kind.js";
import { ApprovalQueueChanged } from "./approval-queue-changed.js";
import { DecisionPanel } from "./decision-panel.js";
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

/** All of one request: what is asked, what must hold before, and the decision or the way to it. */
export function ApprovalDetails({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, error, loading, refetch } = useQuery(ApprovalRequestDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const request = data?.approvalRequest;
  useLiveRefetch(ApprovalQueueChanged, { variables: {}, refetch });

  if (request) return <RequestSheet request={request} onStale={() => void refetch()} />;
  if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
  if (loading) return <LoadingState shape="text" rows={8} label={t`Loading the request`} />;
  return (
    <EmptyState title={t`There is no such request`}>
      <Trans>It may belong to another reseller, or the link is not complete.</Trans>
    </EmptyState>
  );
}

function RequestSheet({ request, onStale }: { request: Request; onStale: () => void }) {
  const facts = useFacts(request);
  const { t } = useLingui();
  const { number, kind, status, subject, preconditions } = request;
  const origin = { path: `/console/approvals/${request.id}`, label: number };
  return (
    <article className={classes.sheet} aria-label={`${number}, ${subject}`}>
      <header>
        <div className={classes.line}>
          <span className={classes.kind}>{kindName(kind)}</span>
          <span className={classes.number}>{number}</span>
          <StatusBadge status={status} />
        </div>
        <h2 className={classes.subject}>{subject}</h2>
      </header>
      <Facts items={facts} />
      {status === "PENDING" && preconditions.length > 0 && (
        <section>
          <h3 className={classes.heading}>
            <Trans>Before it can be approved</Trans>
          </h3>
          <PreconditionList
            label={t`Before it can be approved`}
            preconditions={preconditions}
            origin={origin}
          />
        </section>
      )}
      <DecisionPanel request={request} onStale={onStale} />
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
  dueAt,
  details,
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
    ...(dueAt
      ? [{ about: "Due", label: t`Due`, value: <DateText value={dueAt} show="time" /> }]
      : []),
  ];
  // A request may name its vendor among its details too, in English; once is enough.
  const told = known.map(({ about }) => about);
  return [...known, ...details.filter(({ label }) => !told.includes(label))];
}
