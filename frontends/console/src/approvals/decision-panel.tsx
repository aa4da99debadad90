import { Trans, useLingui } from "@lingui/react/macro";
import { formatDateTime } from "@markethall/ui";
import { useState } from "react";
import type { ApprovalRequestQuery, ApprovalStatus } from "../gql/graphql.js";
import { ApproveChoice } from "./approve-choice.js";
import { DeclineForm } from "./decline-form.js";
import classes from "./approval-details.module.css";

export type DecidableRequest = NonNullable<ApprovalRequestQuery["approvalRequest"]>;

interface DecisionPanelProps {
  request: DecidableRequest;
  /** Somebody or something was faster: what is shown is old. */
  onStale: () => void;
  /** It is decided, by us. */
  onDecided: () => void;
}

/** The decision that was made, or the two that can be. */
export function DecisionPanel({ request, onStale, onDecided }: DecisionPanelProps) {
  const [declining, setDeclining] = useState(false);
  const { decision, status } = request;
  if (decision) return <Decision decision={decision} />;
  if (status !== "PENDING") return null;
  const shared = { request, onStale, onDecided };
  return (
    <div className={classes.panel}>
      {declining ? (
        <DeclineForm {...shared} onKeep={() => setDeclining(false)} />
      ) : (
        <ApproveChoice {...shared} onDecline={() => setDeclining(true)} />
      )}
    </div>
  );
}

function Decision({ decision }: { decision: NonNullable<DecidableRequest["decision"]> }) {
  const { t } = useLingui();
  const { status, decidedAt, decidedByName, reason } = decision;
  return (
    <section className={classes.decision} aria-label={t`Decision`}>
      <DecisionLine status={status} who={decidedByName} when={formatDateTime(decidedAt)} />
      {reason != null && <p className={classes.reason}>{reason}</p>}
    </section>
  );
}

interface DecisionLineProps {
  status: ApprovalStatus;
  who: string;
  when: string;
}

function DecisionLine({ status, who, when }: DecisionLineProps) {
  switch (status) {
    case "APPROVED":
      return (
        <Trans>
          <strong>Approved</strong> by {who} on {when}
        </Trans>
      );
    case "DECLINED":
      return (
        <Trans>
          <strong>Declined</strong> by {who} on {when}
        </Trans>
      );
    case "CANCELLED":
      return (
        <Trans>
          <strong>Cancelled</strong> by {who} on {when}
        </Trans>
      );
    default:
      return (
        <Trans>
          <strong>Expired</strong> by {who} on {when}
        </Trans>
      );
  }
}
