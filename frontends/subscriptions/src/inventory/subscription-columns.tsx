import { compareDecimals, DateText, formatTerm, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import type { SubscriptionRow_CloudSubscriptionFragment as Row } from "../gql/graphql.js";
import { SeatUse } from "./seat-use.js";

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

export const subscriptionColumns: readonly ResourceColumn<Row>[] = [
  {
    id: "product",
    header: "Product",
    cell: ({ plan }) => plan.sku.name,
    sortBy: ({ plan }) => plan.sku.name,
  },
  {
    id: "vendor",
    header: "Vendor",
    cell: ({ plan }) => plan.sku.product.vendor.name,
    sortBy: ({ plan }) => plan.sku.product.vendor.name,
    wideOnly: true,
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
    cell: ({ seatCount, assignedSeats }) => (
      <SeatUse seats={seatCount ?? null} assigned={assignedSeats ?? null} />
    ),
    sortBy: ({ seatCount }) => seatCount ?? null,
    align: "end",
  },
  {
    id: "term",
    header: "Term",
    cell: ({ plan }) => formatTerm(plan.term),
    sortBy: ({ plan }) => plan.term,
    wideOnly: true,
  },
  {
    id: "ends",
    header: "Renews or ends",
    cell: ({ endsAt, autoRenew }) =>
      endsAt == null ? (
        "—"
      ) : (
        <>
          {autoRenew ? "Renews " : "Ends "}
          <DateText value={endsAt} />
        </>
      ),
    sortBy: ({ endsAt }) => endsAt ?? null,
    wideOnly: true,
  },
  {
    id: "price",
    header: "Price a seat",
    cell: ({ unitPrice, seatCount }) =>
      unitPrice && seatCount != null ? <Money value={unitPrice} /> : "By use",
    compare: (one, other) =>
      compareDecimals(one.unitPrice?.amount ?? "0", other.unitPrice?.amount ?? "0"),
    align: "end",
    wideOnly: true,
  },
];
