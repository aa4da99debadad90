import { useLingui } from "@lingui/react/macro";
import { DateText } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../../cells/two-lines.js";
import type { AuditEventsQuery } from "../../gql/graphql.js";
import { actionSentence } from "./action-sentence.js";
import { hasOtherSubject } from "./audit-subject.js";
import { OutcomeBadge } from "./outcome-badge.js";
import { SubjectText } from "./subject-text.js";
import classes from "./audit-page.module.css";

export type AuditRow = AuditEventsQuery["auditEvents"]["edges"][number]["node"];

/** Newest first, as the graph gives them: the order is part of what a log says. */
export function useAuditColumns(): readonly ResourceColumn<AuditRow>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "what",
        header: t`What happened`,
        cell: (entry) => (
          <TwoLines
            first={<span className={classes.told}>{actionSentence(entry)}</span>}
            second={hasOtherSubject(entry) && <SubjectText entry={entry} />}
          />
        ),
      },
      {
        id: "when",
        header: t`When`,
        cell: ({ occurredAt }) => <DateText value={occurredAt} show="time" />,
      },
      {
        id: "outcome",
        header: t`Outcome`,
        cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
      },
      {
        id: "who",
        header: t`Who`,
        optional: true,
        cell: ({ actorName }) => actorName,
      },
      {
        id: "operation",
        header: t`Operation`,
        optional: true,
        cell: ({ action }) => <code className={classes.id}>{action}</code>,
      },
      {
        id: "request",
        header: t`Request`,
        optional: true,
        cell: ({ requestId }) => <code className={classes.id}>{requestId}</code>,
      },
      {
        id: "entry",
        header: t`Entry`,
        align: "end",
        wideOnly: true,
        cell: ({ position }) => <span className={classes.place}>{position}</span>,
      },
    ],
    [t],
  );
}
