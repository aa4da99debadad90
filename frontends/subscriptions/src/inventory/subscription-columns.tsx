import { Trans, useLingui } from "@lingui/react/macro";
import { compareDecimals, DateText, formatTerm, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { graphql } from "../gql/index.js";
import type { SubscriptionRow_CloudSubscriptionFragment as Row } from "../gql/graphql.js";
import { SeatUse } from "./seat-use.js";
import { statusNames } from "./subscription-status.js";

graphql(`
  fragment SubscriptionRow_CloudSubscription on CloudSubscription {
    id
    status
    seatCount
    assignedSeats
    endsAt
    autoRenew
    unitPrice {
      amount
      currency
    }
    plan {
      id
      name
      term
      sku {
        id
        name
        product {
          id
          vendor {
            id
            name
          }
        }
      }
    }
    cloudAccount {
      id
      name
    }
  }
`);

/** What the list tells of each subscription. */
export function useSubscriptionColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "product",
        header: t`Product`,
        cell: ({ plan }) => plan.sku.name,
        sortBy: ({ plan }) => plan.sku.name,
      },
      {
        id: "vendor",
        header: t`Vendor`,
        cell: ({ plan }) => plan.sku.product.vendor.name,
        sortBy: ({ plan }) => plan.sku.product.vendor.name,
        wideOnly: true,
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status }) => <StatusBadge status={status} label={t(statusNames[status])} />,
        sortBy: ({ status }) => status,
      },
      {
        id: "seats",
        header: t`Seats in use`,
        cell: ({ seatCount, assignedSeats }) => (
          <SeatUse seats={seatCount ?? null} assigned={assignedSeats ?? null} />
        ),
        sortBy: ({ seatCount }) => seatCount ?? null,
        align: "end",
      },
      {
        id: "term",
        header: t`Term`,
        cell: ({ plan }) => formatTerm(plan.term),
        sortBy: ({ plan }) => plan.term,
        wideOnly: true,
      },
      {
        id: "ends",
        header: t`Renews or ends`,
        cell: ({ endsAt, autoRenew }) =>
          endsAt == null ? (
            "—"
          ) : autoRenew ? (
            <Trans>
              Renews <DateText value={endsAt} />
            </Trans>
          ) : (
            <Trans>
              Ends <DateText value={endsAt} />
            </Trans>
          ),
        sortBy: ({ endsAt }) => endsAt ?? null,
        wideOnly: true,
      },
      {
        id: "price",
        header: t`Price a seat`,
        cell: ({ unitPrice, seatCount }) =>
          unitPrice && seatCount != null ? <Money value={unitPrice} /> : t`By use`,
        compare: (one, other) =>
          compareDecimals(one.unitPrice?.amount ?? "0", other.unitPrice?.amount ?? "0"),
        align: "end",
        wideOnly: true,
      },
    ],
    [t],
  );
}
