import { useLingui } from "@lingui/react/macro";
import { DateText, formatNumber, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { ConsoleSubscriptionsQuery } from "../gql/graphql.js";

type Row = NonNullable<ConsoleSubscriptionsQuery["cloudSubscriptions"]>["edges"][number]["node"];

export function useSubscriptionColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: "product",
      header: t`Product`,
      cell: ({ productName, customer }) => <TwoLines first={productName} second={customer.name} />,
      sortBy: ({ productName }) => productName,
    },
    {
      id: "plan",
      header: t`Plan`,
      wideOnly: true,
      cell: ({ planName, number, vendor }) => (
        <TwoLines first={planName} second={`${vendor.name} · ${number}`} />
      ),
      sortBy: ({ vendor }) => vendor.name,
    },
    {
      id: "status",
      header: t`Status`,
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "seats",
      header: t`Seats in use`,
      align: "end",
      wideOnly: true,
      cell: ({ seatCount, assignedSeats }) =>
        seatCount == null
          ? "—"
          : assignedSeats == null
            ? formatNumber(seatCount)
            : t`${{ used: formatNumber(assignedSeats) }} of ${{ all: formatNumber(seatCount) }}`,
      sortBy: ({ seatCount }) => seatCount ?? null,
    },
    {
      id: "price",
      header: t`Unit price`,
      align: "end",
      wideOnly: true,
      cell: ({ unitPrice }) => <Money value={unitPrice} />,
    },
    {
      id: "ends",
      header: t`Ends`,
      wideOnly: true,
      cell: ({ endsAt, autoRenew }) => (
        <TwoLines
          first={<DateText value={endsAt ?? null} />}
          second={endsAt ? (autoRenew ? t`Renews` : t`Does not renew`) : null}
        />
      ),
      sortBy: ({ endsAt }) => endsAt ?? null,
    },
  ];
}
