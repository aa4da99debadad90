import { Trans, useLingui } from "@lingui/react/macro";
import { DateText, formatNumber, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import { graphql } from "../gql/index.js";
import type { StuckWorkColumns_StuckWorkFragment } from "../gql/graphql.js";
import { stuckWorkKindName } from "./stuck-work-kind.js";
import { type AskAbout, StuckWorkActions } from "./stuck-work-actions.js";
import { StuckWorkSubject } from "./stuck-work-subject.js";

graphql(`
  fragment StuckWorkColumns_StuckWork on StuckWork {
    id
    kind
    subjectId
    subject
    reason
    since
    attempts
    nextAttemptAt
    needsPerson
    canRetry
    canDiscard
    customer {
      id
      name
    }
  }
`);

export type StuckWorkRow = StuckWorkColumns_StuckWorkFragment;

export function useStuckWorkColumns(onAsk: AskAbout): readonly ResourceColumn<StuckWorkRow>[] {
  const { t } = useLingui();
  return [
    {
      id: "subject",
      header: t`What, and why`,
      cell: (row) => (
        <TwoLines first={<StuckWorkSubject work={row} />} second={row.reason} tone="bad" />
      ),
      sortBy: ({ subject }) => subject,
    },
    {
      id: "customer",
      header: t`Customer`,
      wideOnly: true,
      cell: ({ customer, kind }) => (
        <TwoLines first={customer?.name ?? "—"} second={stuckWorkKindName(kind)} />
      ),
      sortBy: ({ customer }) => customer?.name ?? "",
    },
    {
      id: "since",
      header: t`Since`,
      wideOnly: true,
      cell: ({ since, nextAttemptAt }) => (
        <TwoLines
          first={<DateText value={since} show="relative" />}
          second={
            nextAttemptAt != null && (
              <Trans>
                next try <DateText value={nextAttemptAt} show="relative" />
              </Trans>
            )
          }
        />
      ),
      sortBy: ({ since }) => since,
    },
    {
      id: "attempts",
      header: t`Tries`,
      align: "end",
      wideOnly: true,
      cell: ({ attempts }) => formatNumber(attempts),
      sortBy: ({ attempts }) => attempts,
    },
    {
      id: "state",
      header: t`State`,
      wideOnly: true,
      cell: ({ needsPerson }) =>
        needsPerson ? (
          <StatusBadge status="NEEDS_ATTENTION" />
        ) : (
          <StatusBadge status="WAITING" label={t`Tries again by itself`} />
        ),
      sortBy: ({ needsPerson }) => Number(needsPerson),
    },
    {
      id: "actions",
      header: t`Actions`,
      align: "end",
      cell: (row) => <StuckWorkActions work={row} onAsk={onAsk} />,
    },
  ];
}
