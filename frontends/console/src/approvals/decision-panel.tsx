import { formatDateTime, formatEnum } from "@markethall/ui";
import { useState } from "react";
import type { ApprovalRequestQuery } from "../gql/graphql.js";
import { ApproveChoice } from "./approve-choice.js";
import { DeclineForm } from "./decline-form.js";
import classes from "./approval-details.module.css";

export type DecidableRequest = NonNullable<ApprovalRequestQuery["approvalRequest"]>;

interface DecisionPanelProps {
  request: DecidableRequest;
  /** Somebody or something was faster: what is shown is old. */
  onStale: () => void;
}

/** The decision that was made, or the two that can be. */
export function DecisionPanel({ request, onStale }: DecisionPanelProps) {
  const [declining, setDeclining] = useState(false);
  const { decision, status } = request;
  if (decision) return <Decision decision={decision} />;
  if (status !== "PENDING") return null;
  return (
    <div className={classes.panel}>
      {declining ? (
        <DeclineForm request={request} onStale={onStale} onKeep={() => setDeclining(false)} />
      ) : (
        <ApproveChoice request={request} onStale={onStale} onDecline={() => setDeclining(true)} />
      )}
    </div>
  );
}

function Decision({ decision }: { decision: NonNullable<DecidableRequest["decision"]> }) {
  const { status, decidedAt, decidedByName, reason } = decision;
  return (
    <section className={classes.decision} aria-label="Decision">
      <strong>{formatEnum(status)}</strong> by {decidedByName} on {formatDateTime(decidedAt)}
      {reason != null && <p className={classes.reason}>{reason}</p>}
    </section>
  );
}
