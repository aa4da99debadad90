import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  CopyField,
  DateText,
  EmptyState,
  ErrorState,
  Facts,
  LoadingState,
} from "@markethall/ui";
import { DetailBody } from "@markethall/ui/overlays";
import { graphql } from "../../gql/index.js";
import { actionName } from "./action-name.js";
import { actionSentence } from "./action-sentence.js";
import { parseSubject, thingName } from "./audit-subject.js";
import { OutcomeBadge } from "./outcome-badge.js";
import { SubjectText } from "./subject-text.js";
import classes from "./audit-page.module.css";

const AuditEntryDocument = graphql(`
  query AuditEntry($id: ID!) {
    auditEvent(id: $id) {
      id
      position
      occurredAt
      actorName
      actorId
      action
      subject
      subjectName
      outcome
      requestId
      hash
      previousHash
    }
  }
`);

/** All that one entry holds. */
export function AuditEntry({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(AuditEntryDocument, { variables: { id } });
  const entry = data?.auditEvent;
  if (!entry) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="text" label={t`Loading the entry`} />;
    return (
      <EmptyState title={t`There is no such entry`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const { position, occurredAt, actorName, actorId, action, subject, outcome, requestId } = entry;
  return (
    <DetailBody title={actionSentence(entry)} beside={<OutcomeBadge outcome={outcome} />}>
      <Facts
        items={[
          { label: t`When`, value: <DateText value={occurredAt} show="time" /> },
          { label: t`Entry`, value: position },
          { label: t`Who`, value: actorName },
          { label: t`Operation`, value: actionName(action) },
          ...(subject === "" ? [] : [{ label: t`Subject`, value: <SubjectText entry={entry} /> }]),
        ]}
      />
      <Ids label={t`Account of who did it`} value={actorId} />
      {parseSubject(subject).things.map((thing) => (
        <Ids key={thing.kind} label={thingName(thing)} value={thing.id} />
      ))}
      <Ids label={t`Request`} value={requestId} />
      {requestId !== "" && (
        <p className={classes.note}>
          <Anchor
            component={PortalLink}
            to={`/console/settings/audit?${new URLSearchParams({ request: requestId })}`}
            size="sm"
          >
            <Trans>Everything of this request</Trans>
          </Anchor>
        </p>
      )}
      <Ids label={t`Hash`} value={entry.hash} />
      <Ids label={t`Hash of the entry before`} value={entry.previousHash} />
      <p className={classes.note}>
        <Trans>
          An entry says what was touched, not what was typed: values and network addresses are
          personal data, and a log that nobody can alter could never forget them. The request’s id
          leads to its lines in the server’s log.
        </Trans>
      </p>
    </DetailBody>
  );
}

/** Something to look up elsewhere, to take along. */
function Ids({ label, value }: { label: string; value: string | null | undefined }) {
  if (!value) return null;
  return (
    <div>
      <div className={classes.label}>{label}</div>
      <CopyField label={label} value={value} />
    </div>
  );
}
