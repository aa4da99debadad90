import { useLingui } from "@lingui/react/macro";
import { compareDecimals, Countdown, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import type { ApprovalsQuery } from "../gql/graphql.js";
import { whatIsMissing } from "../preconditions/what-is-missing.js";
import type { ApprovalView } from "./approval-choice.js";
import { kindName } from "./approval-kind.js";
import type { Mark } from "./use-queue-work.js";
import classes from "./approvals-page.module.css";

export type ApprovalRow = NonNullable<ApprovalsQuery["approvalRequests"]>["edges"][number]["node"];

type Marks = ReadonlyMap<string, Mark>;

function useSharedColumns(marks: Marks): readonly ResourceColumn<ApprovalRow>[] {
  const { t } = useLingui();
  return [
    {
      id: "request",
      header: t`Request`,
      cell: ({ id, number, subject }) => {
        const mark = marks.get(id);
        return (
          <div className={classes.request}>
            <span className={classes.subject}>{subject}</span>
            <span className={classes.number}>{number}</span>
            {mark && (
              <span className={classes.mark} data-tone={mark.tone}>
                {mark.text}
              </span>
            )}
          </div>
        );
      },
      sortBy: ({ number }) => number,
    },
    {
      id: "kind",
      header: t`Kind`,
      cell: ({ kind }) => kindName(kind),
      sortBy: ({ kind }) => kindName(kind),
      wideOnly: true,
    },
    {
      id: "customer",
      header: t`Customer`,
      cell: ({ customer, requestedByName }) => (
        <div className={classes.request}>
          <span>{customer?.name ?? "—"}</span>
          <span className={classes.number}>{requestedByName}</span>
        </div>
      ),
      sortBy: ({ customer }) => customer?.name ?? "",
      wideOnly: true,
    },
    {
      id: "amount",
      header: t`Amount`,
      align: "end",
      wideOnly: true,
      cell: ({ amount }) => <Money value={amount} />,
      compare: (one, other) =>
        compareDecimals(one.amount?.amount ?? "0", other.amount?.amount ?? "0"),
    },
  ];
}

function useQueueColumns(marks: Marks): readonly ResourceColumn<ApprovalRow>[] {
  const { t } = useLingui();
  const shared = useSharedColumns(marks);
  return [
    ...shared,
    {
      id: "ready",
      header: t`Can be approved`,
      cell: ({ preconditions }) => {
        const missing = whatIsMissing(preconditions);
        return <StatusBadge status={missing ? "PENDING" : "ACTIVE"} label={missing ?? t`Ready`} />;
      },
      sortBy: ({ preconditions }) => preconditions.filter(({ satisfied }) => !satisfied).length,
    },
    {
      id: "asked",
      header: t({ message: "Asked", context: "approval request" }),
      wideOnly: true,
      cell: ({ createdAt }) => <DateText value={createdAt} show="relative" />,
      sortBy: ({ createdAt }) => createdAt,
    },
    {
      id: "due",
      header: t`Due`,
      wideOnly: true,
      cell: ({ dueAt }) => dueAt !== null && <Countdown until={dueAt} over={t`overdue`} />,
      sortBy: ({ dueAt }) => dueAt ?? null,
    },
  ];
}

function useHistoryColumns(): readonly ResourceColumn<ApprovalRow>[] {
  const { t } = useLingui();
  const shared = useSharedColumns(none);
  return [
    ...shared,
    {
      id: "status",
      header: t`Decision`,
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "by",
      header: t`By`,
      wideOnly: true,
      cell: ({ decision }) => decision?.decidedByName ?? "—",
      sortBy: ({ decision }) => decision?.decidedByName ?? null,
    },
    {
      id: "decided",
      header: t`When`,
      wideOnly: true,
      cell: ({ decision }) => <DateText value={decision?.decidedAt ?? null} show="relative" />,
      sortBy: ({ decision }) => decision?.decidedAt ?? null,
    },
  ];
}

const none: Marks = new Map();

export function useApprovalColumns(
  view: ApprovalView,
  marks: Marks = none,
): readonly ResourceColumn<ApprovalRow>[] {
  const queue = useQueueColumns(marks);
  const history = useHistoryColumns();
  return view === "queue" ? queue : history;
}
