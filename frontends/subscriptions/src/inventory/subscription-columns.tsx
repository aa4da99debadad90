import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import {
  DateText,
  formatCycle,
  formatTerm,
  Money,
  multiplyDecimal,
  StatusBadge,
} from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { graphql } from "../gql/index.js";
import type { SubscriptionRow_CloudSubscriptionFragment as Row } from "../gql/graphql.js";
import { SeatUse } from "./seat-use.js";
import classes from "./subscription-columns.module.css";
import { statusNames } from "./subscription-status.js";

graphql(`
  fragment SubscriptionRow_CloudSubscription on CloudSubscription {
    id
    number
    status
    startsAt
    vendorReference
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
      billingCycle
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

/** What the list tells of each subscription, and what it can tell besides. The graph sorts it. */
export function useSubscriptionColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "product",
        header: t`Product`,
        cell: ({ id, plan }) => (
          <PortalLink className={classes.name} to={`/v2c/subscriptions/${id}`}>
            {plan.sku.name}
          </PortalLink>
        ),
      },
      {
        id: "vendor",
        header: t`Vendor`,
        cell: ({ plan }) => plan.sku.product.vendor.name,
        wideOnly: true,
      },
      {
        id: "status",
        header: t`Status`,
        cell: ({ status }) => <StatusBadge status={status} label={t(statusNames[status])} />,
      },
      {
        id: "seats",
        header: t`Seats in use`,
        cell: ({ seatCount, assignedSeats }) => (
          <SeatUse seats={seatCount ?? null} assigned={assignedSeats ?? null} />
        ),
        align: "end",
      },
      {
        id: "term",
        header: t`Term`,
        cell: ({ plan }) => formatTerm(plan.term),
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
        wideOnly: true,
      },
      {
        id: "price",
        header: t`Price a seat`,
        cell: ({ unitPrice, seatCount }) =>
          unitPrice && seatCount != null ? <Money value={unitPrice} /> : t`By use`,
        align: "end",
        wideOnly: true,
      },
      {
        id: "total",
        header: t`All seats`,
        cell: ({ unitPrice, seatCount, plan }) =>
          unitPrice && seatCount != null ? (
            <Money
              value={{ ...unitPrice, amount: multiplyDecimal(unitPrice.amount, seatCount) }}
              per={formatCycle(plan.billingCycle)}
            />
          ) : (
            "—"
          ),
        align: "end",
        wideOnly: true,
        optional: true,
      },
      {
        id: "account",
        header: t`Cloud account`,
        cell: ({ cloudAccount }) => cloudAccount?.name ?? "—",
        wideOnly: true,
        optional: true,
      },
      {
        id: "plan",
        header: t`Plan`,
        cell: ({ plan }) => plan.name,
        wideOnly: true,
        optional: true,
      },
      {
        id: "started",
        header: t`Started`,
        cell: ({ startsAt }) => <DateText value={startsAt} />,
        wideOnly: true,
        optional: true,
      },
      {
        id: "number",
        header: t({ message: "Number", context: "of a subscription" }),
        cell: ({ number }) => number,
        wideOnly: true,
        optional: true,
      },
      {
        id: "reference",
        header: t`Vendor's reference`,
        cell: ({ vendorReference }) => vendorReference ?? "—",
        wideOnly: true,
        optional: true,
      },
    ],
    [t],
  );
}
