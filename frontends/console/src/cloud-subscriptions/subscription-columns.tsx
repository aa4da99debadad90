import { DateText, formatNumber, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { ConsoleSubscriptionsQuery } from "../gql/graphql.js";

type Row = NonNullable<ConsoleSubscriptionsQuery["cloudSubscriptions"]>["edges"][number]["node"];

export const subscriptionColumns: readonly ResourceColumn<Row>[] = [
  {
    id: "product",
    header: "Product",
    cell: ({ productName, customer }) => <TwoLines first={productName} second={customer.name} />,
    sortBy: ({ productName }) => productName,
  },
  {
    id: "plan",
    header: "Plan",
    wideOnly: true,
    cell: ({ planName, number, vendor }) => (
      <TwoLines first={planName} second={`${vendor.name} · ${number}`} />
    ),
    sortBy: ({ vendor }) => vendor.name,
  },
  {
    id: "status",
    header: "Status",
    cell: ({ status }) => <StatusBadge status={status} />,
    sortBy: ({ status }) => status,
  },
  {
    id: "seats",
    header: "Seats in use",
    align: "end",
    wideOnly: true,
    cell: ({ seatCount, assignedSeats }) =>
      seatCount == null
        ? "—"
        : assignedSeats == null
          ? formatNumber(seatCount)
          : `${formatNumber(assignedSeats)} of ${formatNumber(seatCount)}`,
    sortBy: ({ seatCount }) => seatCount ?? null,
  },
  {
    id: "price",
    header: "Unit price",
    align: "end",
    wideOnly: true,
    cell: ({ unitPrice }) => <Money value={unitPrice} />,
  },
  {
    id: "ends",
    header: "Ends",
    wideOnly: true,
    cell: ({ endsAt, autoRenew }) => (
      <TwoLines
        first={<DateText value={endsAt ?? null} />}
        second={endsAt ? (autoRenew ? "Renews" : "Does not renew") : null}
      />
    ),
    sortBy: ({ endsAt }) => endsAt ?? null,
  },
];
