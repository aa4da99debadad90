import { DateText, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import type { AuditEventsQuery } from "../../gql/graphql.js";
import { actionName } from "./action-name.js";
import classes from "./audit-page.module.css";

type Row = AuditEventsQuery["auditEvents"]["edges"][number]["node"];

/** Newest first, as the graph gives them: the order is part of what a log says. */
export const auditColumns: readonly ResourceColumn<Row>[] = [
  {
    id: "when",
    header: "When",
    cell: ({ occurredAt }) => <DateText value={occurredAt} show="time" />,
  },
  {
    id: "who",
    header: "Who",
    wideOnly: true,
    cell: ({ actorName }) => <span className={classes.who}>{actorName}</span>,
  },
  {
    id: "what",
    header: "What",
    cell: ({ action, actorName }) => (
      <div className={classes.what}>
        {actionName(action)}
        <span className={classes.narrowWho}>{actorName}</span>
      </div>
    ),
  },
  {
    id: "subject",
    header: "Subject",
    wideOnly: true,
    cell: ({ subject }) => (
      <span className={classes.subject} title={subject}>
        {subject || "—"}
      </span>
    ),
  },
  {
    id: "outcome",
    header: "Outcome",
    cell: ({ outcome }) => (
      <StatusBadge
        status={outcome === "done" ? "COMPLETED" : "DECLINED"}
        label={outcomeName(outcome)}
      />
    ),
  },
  {
    id: "request",
    header: "Request",
    wideOnly: true,
    cell: ({ requestId }) => <code className={classes.id}>{requestId}</code>,
  },
];

function outcomeName(outcome: string): string {
  return outcome.charAt(0).toUpperCase() + outcome.slice(1);
}
