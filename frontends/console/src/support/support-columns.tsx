import { useLingui } from "@lingui/react/macro";
import { Countdown, DateText, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { SupportRequestsQuery } from "../gql/graphql.js";

type Row = NonNullable<SupportRequestsQuery["supportRequests"]>["edges"][number]["node"];

export function useSupportColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: "subject",
      header: t`Question`,
      cell: ({ subject, number }) => <TwoLines first={subject} second={number} />,
      sortBy: ({ subject }) => subject,
    },
    {
      id: "customer",
      header: t`Customer`,
      cell: ({ customer, requestedByName }) => (
        <TwoLines first={customer?.name ?? "—"} second={requestedByName} />
      ),
      sortBy: ({ customer }) => customer?.name ?? "",
      wideOnly: true,
    },
    {
      id: "due",
      header: t`Answer due`,
      cell: ({ dueAt }) => (dueAt == null ? "—" : <Countdown until={dueAt} over={t`overdue`} />),
      sortBy: ({ dueAt }) => dueAt ?? "~",
    },
    {
      id: "status",
      header: t`Status`,
      wideOnly: true,
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "asked",
      header: t`Asked`,
      wideOnly: true,
      cell: ({ createdAt }) => <DateText value={createdAt} show="relative" />,
      sortBy: ({ createdAt }) => createdAt,
    },
  ];
}
