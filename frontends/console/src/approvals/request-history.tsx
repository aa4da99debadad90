import { Trans, useLingui } from "@lingui/react/macro";
import { statusText, Timeline, type TimelineEntry } from "@markethall/ui";
import type { ApprovalRequestQuery } from "../gql/graphql.js";
import classes from "./approval-details.module.css";

type Request = NonNullable<ApprovalRequestQuery["approvalRequest"]>;

/** What happened to a request so far. */
export function RequestHistory({ request }: { request: Request }) {
  const { t } = useLingui();
  const { requestedByName: who, createdAt, escalatedAt, decision } = request;
  const entries: TimelineEntry[] = [
    { id: "asked", title: t`${who} asked`, at: createdAt, tone: "note" },
    ...(escalatedAt == null
      ? []
      : [
          {
            id: "escalated",
            title: t`Staff were reminded, since nobody had decided`,
            at: escalatedAt,
            tone: "warn" as const,
          },
        ]),
    ...(decision == null
      ? []
      : [
          {
            id: "decided",
            title: `${statusText(decision.status)} · ${decision.decidedByName}`,
            at: decision.decidedAt,
            tone: decision.status === "APPROVED" ? ("good" as const) : ("bad" as const),
          },
        ]),
  ];
  return (
    <section>
      <h3 className={classes.heading}>
        <Trans>History</Trans>
      </h3>
      <Timeline label={t`History of the request`} entries={entries} />
    </section>
  );
}
