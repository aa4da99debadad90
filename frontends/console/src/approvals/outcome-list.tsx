import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, IconAlertTriangle, IconCheck, IconInfoCircle, statusText } from "@markethall/ui";
import { FormActions } from "@markethall/ui/forms";
import type { ReactNode } from "react";
import type { ApprovalRow } from "./approval-columns.js";
import type { Outcome } from "./use-decisions.js";
import classes from "./approvals-page.module.css";

interface OutcomeListProps {
  rows: readonly ApprovalRow[];
  mode: "approve" | "decline";
  outcomes: readonly Outcome[];
  /** Opens a request that waits for something, to mend it. */
  onOpen: (id: string) => void;
  children: ReactNode;
}

/** What became of each of the requests that were decided together. */
export function OutcomeList({ rows, mode, outcomes, onOpen, children }: OutcomeListProps) {
  const { t } = useLingui();
  const done = outcomes.filter(({ kind }) => kind === "done").length;
  const total = outcomes.length;
  const told =
    mode === "approve"
      ? t`${plural(total, {
          one: `${done} of # request is approved.`,
          other: `${done} of # requests are approved.`,
        })}`
      : t`${plural(total, {
          one: `${done} of # request is declined.`,
          other: `${done} of # requests are declined.`,
        })}`;
  return (
    <div className={classes.outcomes}>
      <p role="status" className={classes.outcomesTold}>
        {told}
      </p>
      <ul className={classes.outcomeList} aria-label={t`What became of each`}>
        {outcomes.map(({ requestId, kind, because }) => {
          const row = rows.find(({ id }) => id === requestId);
          return (
            <li key={requestId} className={classes.outcome} data-kind={kind}>
              <span className={classes.outcomeMark} aria-hidden>
                {marks[kind]}
              </span>
              <div>
                <div className={classes.subject}>{row?.subject}</div>
                <div className={classes.number}>{row?.number}</div>
                {kind === "done" && statusText(mode === "approve" ? "APPROVED" : "DECLINED")}
                {because.map((why) => (
                  <div key={why}>{why}</div>
                ))}
              </div>
              {kind === "missing" && (
                <Button size="xs" variant="default" onClick={() => onOpen(requestId)}>
                  <Trans>Mend this</Trans>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <FormActions>{children}</FormActions>
    </div>
  );
}

const marks = {
  done: <IconCheck size={14} />,
  missing: <IconAlertTriangle size={14} />,
  decided: <IconInfoCircle size={14} />,
  refused: <IconAlertTriangle size={14} />,
};
