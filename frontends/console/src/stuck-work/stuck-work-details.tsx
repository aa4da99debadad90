import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  Callout,
  CopyField,
  DateText,
  EmptyState,
  ErrorState,
  Facts,
  formatNumber,
  IconCheck,
  LoadingState,
  Money,
  StatusBadge,
} from "@markethall/ui";
import { DetailBody, DetailPart } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { type AskAbout, StuckWorkActions } from "./stuck-work-actions.js";
import { parts } from "./stuck-work-choice.js";
import { stuckWorkKindName } from "./stuck-work-kind.js";
import { StuckWorkSubject } from "./stuck-work-subject.js";
import { whatDiscardDoes } from "./what-discard-does.js";
import { whatRetryDoes } from "./what-retry-does.js";
import classes from "./stuck-work.module.css";

const StuckWorkDetailsDocument = graphql(`
  query StuckWorkDetails($filter: StuckWorkFilter!) {
    stuckWork(first: 1, filter: $filter) {
      edges {
        cursor
        node {
          ...StuckWorkColumns_StuckWork @unmask
          part
          machineName
          order {
            id
            number
            status
            placedAt
            placedByName
            total {
              amount
              currency
            }
          }
          approvalRequest {
            id
            number
            dueAt
            requestedByName
          }
        }
      }
    }
  }
`);

interface StuckWorkDetailsProps {
  id: string;
  onAsk: AskAbout;
}

/** All that is known of one piece of stuck work, and what each way on would do. */
export function StuckWorkDetails({ id, onAsk }: StuckWorkDetailsProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(StuckWorkDetailsDocument, {
    variables: { filter: { ids: [id] } },
    fetchPolicy: "cache-and-network",
  });
  if (!data?.stuckWork) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return <LoadingState shape="text" label={t`Loading stuck work`} />;
  }
  const work = data.stuckWork.edges[0]?.node;
  if (!work) {
    return (
      <EmptyState icon={<IconCheck size={22} />} title={t`This is not stuck any more`}>
        <Trans>It went on by itself, or a colleague saw to it.</Trans>
      </EmptyState>
    );
  }
  const { kind, part, customer, order, approvalRequest, nextAttemptAt, machineName } = work;
  const discarded = whatDiscardDoes(work).filter((one) => one.kind === "ends");
  return (
    <DetailBody
      title={<StuckWorkSubject work={work} />}
      beside={
        work.needsPerson ? (
          <StatusBadge status="NEEDS_ATTENTION" />
        ) : (
          <StatusBadge status="WAITING" label={t`Tries again by itself`} />
        )
      }
    >
      <Callout tone={work.needsPerson ? "bad" : "warn"} title={t`What holds it up`}>
        {work.reason}
      </Callout>
      <Facts
        items={[
          { label: t`Kind`, value: stuckWorkKindName(kind) },
          ...(part ? [{ label: t`Part of the portal`, value: t(parts[part]) }] : []),
          ...(customer
            ? [
                {
                  label: t`Customer`,
                  value: (
                    <Anchor component={PortalLink} to={`/console/customers/${customer.id}`}>
                      {customer.name}
                    </Anchor>
                  ),
                },
              ]
            : []),
          { label: t`Since`, value: <DateText value={work.since} show="time" /> },
          { label: t`Tries`, value: formatNumber(work.attempts) },
          ...(nextAttemptAt == null
            ? []
            : [{ label: t`Next try`, value: <DateText value={nextAttemptAt} show="time" /> }]),
          ...(order
            ? [
                { label: t`Order`, value: order.number },
                { label: t`Status`, value: <StatusBadge status={order.status} /> },
                { label: t`Placed by`, value: order.placedByName },
                { label: t`Placed`, value: <DateText value={order.placedAt} show="time" /> },
                { label: t`Total`, value: <Money value={order.total} /> },
              ]
            : []),
          ...(approvalRequest
            ? [
                { label: t`Requested by`, value: approvalRequest.requestedByName },
                { label: t`Due`, value: <DateText value={approvalRequest.dueAt} show="time" /> },
              ]
            : []),
        ]}
      />
      {machineName != null && (
        <div>
          <div className={classes.label}>
            <Trans>As logs and metrics call it</Trans>
          </div>
          <CopyField label={t`Name in the logs`} value={machineName} />
        </div>
      )}
      <DetailPart title={t`If it is tried again`}>
        <p>{whatRetryDoes(kind)}</p>
      </DetailPart>
      {work.canDiscard && (
        <DetailPart title={t`If it is put aside`}>
          {discarded.map(({ says }, place) => (
            <p key={place}>{says}</p>
          ))}
        </DetailPart>
      )}
      <StuckWorkActions work={work} onAsk={onAsk} />
    </DetailBody>
  );
}
