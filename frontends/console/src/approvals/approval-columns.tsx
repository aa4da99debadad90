import { compareDecimals, DateText, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import type { ApprovalsQuery } from "../gql/graphql.js";
import { whatIsMissing } from "../preconditions/what-is-missing.js";
import type { ApprovalView } from "./approval-choice.js";
import { kindName } from "./approval-kind.js";
import classes from "./approvals-page.module.css";

export type ApprovalRow = ApprovalsQuery["approvalRequests"]["edges"][number]["node"];

const shared: readonly ResourceColumn<ApprovalRow>[] = [
  {
    id: "request",
    header: "Request",
    cell: ({ number, subject }) => (
      <div className={classes.request}>
        <span className={classes.subject}>{subject}</span>
        <span className={classes.number}>{number}</span>
      </div>
    ),
    sortBy: ({ number }) => number,
  },
  {
    id: "kind",
    header: "Kind",
    cell: ({ kind }) => kindName(kind),
    sortBy: ({ kind }) => kindName(kind),
    wideOnly: true,
  },
  {
    id: "customer",
    header: "Customer",
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
    header: "Amount",
    align: "end",
    wideOnly: true,
    cell: ({ amount }) => <Money value={amount} />,
    compare: (one, other) =>
      compareDecimals(one.amount?.amount ?? "0", other.amount?.amount ?? "0"),
  },
];

const queue: readonly ResourceColumn<ApprovalRow>[] = [
  ...shared,
  {
    id: "ready",
    header: "Can be approved",
    cell: ({ preconditions }) => {
      const missing = whatIsMissing(preconditions);
      return <StatusBadge status={missing ? "PENDING" : "ACTIVE"} label={missing ?? "Ready"} />;
    },
    sortBy: ({ preconditions }) => preconditions.filter(({ satisfied }) => !satisfied).length,
  },
  {
    id: "asked",
    header: "Asked",
    wideOnly: true,
    cell: ({ createdAt }) => <DateText value={createdAt} show="relative" />,
    sortBy: ({ createdAt }) => createdAt,
  },
  {
    id: "due",
    header: "Due",
    wideOnly: true,
    cell: ({ dueAt }) => <DateText value={dueAt} show="relative" />,
    sortBy: ({ dueAt }) => dueAt ?? null,
  },
];

const history: readonly ResourceColumn<ApprovalRow>[] = [
  ...shared,
  {
    id: "status",
    header: "Decision",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "by",
    header: "By",
    wideOnly: true,
    cell: ({ decision }) => decision?.decidedByName ?? "—",
    sortBy: ({ decision }) => decision?.decidedByName ?? null,
  },
  {
    id: "decided",
    header: "When",
    wideOnly: true,
    cell: ({ decision }) => <DateText value={decision?.decidedAt ?? null} show="relative" />,
    sortBy: ({ decision }) => decision?.decidedAt ?? null,
  },
];

export const approvalColumns: Readonly<
  Record<ApprovalView, readonly ResourceColumn<ApprovalRow>[]>
> = { queue, history };
