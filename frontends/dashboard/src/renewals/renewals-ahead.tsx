import { PortalLink, useAbilities, useGo } from "@markethall/contracts";
import {
  countOf,
  DateText,
  EmptyState,
  formatNumber,
  IconCalendar,
  Money,
  Section,
  StatusBadge,
} from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import type { DashboardFigures } from "../spend/spend-over-time.js";
import classes from "./renewals-ahead.module.css";

type Renewal = DashboardFigures["renewals"][number];

/** Terms that end soon, with the seats one could leave out of the renewal. */
export function RenewalsAhead({ renewals }: { renewals: readonly Renewal[] }) {
  const go = useGo();
  const { can } = useAbilities();
  const opens = can("Customer.subscriptions");
  const columns = useMemo(() => columnsOf(opens), [opens]);
  return (
    <Section
      title="Renewals ahead"
      lead="Terms that end in the next 90 days, and seats that nobody uses in them."
      bare={renewals.length > 0}
    >
      {renewals.length === 0 ? (
        <EmptyState icon={<IconCalendar size={22} />} title="No term ends in the next 90 days">
          What renews or ends stands here in time to decide.
        </EmptyState>
      ) : (
        <ResourceTable
          label="Renewals ahead"
          columns={columns}
          rows={renewals}
          rowId={({ subscription }) => subscription.id}
          rowLabel={({ productName }) => productName}
          {...(opens && {
            onOpen: ({ subscription }: Renewal) => go(`/v2c/subscriptions/${subscription.id}`),
          })}
        />
      )}
    </Section>
  );
}

function columnsOf(opens: boolean): readonly ResourceColumn<Renewal>[] {
  return [
    {
      id: "product",
      header: "Product",
      cell: ({ productName, subscription }) =>
        opens ? (
          <PortalLink className={classes.link} to={`/v2c/subscriptions/${subscription.id}`}>
            {productName}
          </PortalLink>
        ) : (
          productName
        ),
      sortBy: ({ productName }) => productName,
    },
    {
      id: "ends",
      header: "Term ends",
      cell: ({ endsAt }) => <DateText value={endsAt} />,
      sortBy: ({ endsAt }) => endsAt,
    },
    {
      id: "price",
      header: "Price of a seat",
      cell: ({ unitPrice }) => <Money value={unitPrice} />,
      align: "end",
      wideOnly: true,
    },
    {
      id: "seats",
      header: "Seats",
      cell: ({ seatCount }) => (seatCount == null ? "—" : formatNumber(seatCount)),
      sortBy: ({ seatCount }) => seatCount ?? null,
      align: "end",
      wideOnly: true,
    },
    {
      id: "unused",
      header: "Not in use",
      cell: ({ unusedSeats }) =>
        unusedSeats > 0 ? (
          <StatusBadge status="UNUSED" tone="warn" label={countOf(unusedSeats, "seat")} />
        ) : (
          "—"
        ),
      sortBy: ({ unusedSeats }) => unusedSeats,
      align: "end",
    },
  ];
}
