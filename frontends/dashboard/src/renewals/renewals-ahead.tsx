import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useGo } from "@markethall/contracts";
import {
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
  const { t } = useLingui();
  const go = useGo();
  const { can } = useAbilities();
  const opens = can("Customer.subscriptions");
  const columns = useColumns(opens);
  return (
    <Section
      title={t`Renewals ahead`}
      lead={t`Terms that end in the next 90 days, and seats that nobody uses in them.`}
      bare={renewals.length > 0}
    >
      {renewals.length === 0 ? (
        <EmptyState icon={<IconCalendar size={22} />} title={t`No term ends in the next 90 days`}>
          <Trans>What renews or ends stands here in time to decide.</Trans>
        </EmptyState>
      ) : (
        <ResourceTable
          label={t`Renewals ahead`}
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

function useColumns(opens: boolean): readonly ResourceColumn<Renewal>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "product",
        header: t`Product`,
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
        header: t`Term ends`,
        cell: ({ endsAt }) => <DateText value={endsAt} />,
        sortBy: ({ endsAt }) => endsAt,
      },
      {
        id: "price",
        header: t`Price of a seat`,
        cell: ({ unitPrice }) => <Money value={unitPrice} />,
        align: "end",
        wideOnly: true,
      },
      {
        id: "seats",
        header: t`Seats`,
        cell: ({ seatCount }) => (seatCount == null ? "—" : formatNumber(seatCount)),
        sortBy: ({ seatCount }) => seatCount ?? null,
        align: "end",
        wideOnly: true,
      },
      {
        id: "unused",
        header: t`Not in use`,
        cell: ({ unusedSeats }) =>
          unusedSeats > 0 ? (
            <StatusBadge
              status="UNUSED"
              tone="warn"
              label={t`${plural(unusedSeats, { one: "# seat", other: "# seats" })}`}
            />
          ) : (
            "—"
          ),
        sortBy: ({ unusedSeats }) => unusedSeats,
        align: "end",
      },
    ],
    [t, opens],
  );
}
