import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { DateText, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import type { AuditEventsQuery } from "../../gql/graphql.js";
import { actionName } from "./action-name.js";
import classes from "./audit-page.module.css";

type Row = AuditEventsQuery["auditEvents"]["edges"][number]["node"];

const outcomes: Readonly<Record<string, MessageDescriptor>> = {
  done: msg({ message: "Done", context: "outcome" }),
  refused: msg`Refused`,
};

/** Newest first, as the graph gives them: the order is part of what a log says. */
export function useAuditColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "when",
        header: t`When`,
        cell: ({ occurredAt }) => <DateText value={occurredAt} show="time" />,
      },
      {
        id: "who",
        header: t`Who`,
        wideOnly: true,
        cell: ({ actorName }) => <span className={classes.who}>{actorName}</span>,
      },
      {
        id: "what",
        header: t({ message: "What", context: "in the audit log" }),
        cell: ({ action, actorName }) => (
          <div className={classes.what}>
            {actionName(action)}
            <span className={classes.narrowWho}>{actorName}</span>
          </div>
        ),
      },
      {
        id: "subject",
        header: t({ message: "Subject", context: "in the audit log" }),
        wideOnly: true,
        cell: ({ subject }) => (
          <span className={classes.subject} title={subject}>
            {subject || "—"}
          </span>
        ),
      },
      {
        id: "outcome",
        header: t`Outcome`,
        cell: ({ outcome }) => (
          <StatusBadge
            status={outcome === "done" ? "COMPLETED" : "DECLINED"}
            label={outcomes[outcome] ? t(outcomes[outcome]) : outcome}
          />
        ),
      },
      {
        id: "request",
        header: t`Request`,
        wideOnly: true,
        cell: ({ requestId }) => <code className={classes.id}>{requestId}</code>,
      },
    ],
    [t],
  );
}
