import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { i18n } from "@markethall/language";
import { compareDecimals, DateText, formatNumber, Money, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { TwoLines } from "../cells/two-lines.js";
import type { OrdersQuery } from "../gql/graphql.js";

type Row = NonNullable<OrdersQuery["orders"]>["edges"][number]["node"];

export function useOrderColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return [
    {
      id: "number",
      header: t`Customer`,
      cell: ({ number, customer, stuckBecause }) => (
        <TwoLines
          first={customer.name}
          second={stuckBecause ?? number}
          tone={stuckBecause ? "bad" : "muted"}
        />
      ),
      sortBy: ({ customer }) => customer.name,
    },
    {
      id: "items",
      header: t`Ordered`,
      wideOnly: true,
      cell: ({ items, purchaseOrder }) => (
        <TwoLines
          first={orderedText(items)}
          second={purchaseOrder ? t`PO ${purchaseOrder}` : null}
        />
      ),
    },
    {
      id: "status",
      header: t`Status`,
      cell: ({ status }) => <StatusBadge status={status} />,
      sortBy: ({ status }) => status,
    },
    {
      id: "placed",
      header: t`Placed`,
      wideOnly: true,
      cell: ({ placedAt, placedByName }) => (
        <TwoLines first={<DateText value={placedAt} show="relative" />} second={placedByName} />
      ),
      sortBy: ({ placedAt }) => placedAt,
    },
    {
      id: "total",
      header: t`Total`,
      align: "end",
      cell: ({ total }) => <Money value={total} />,
      compare: (one, other) => compareDecimals(one.total.amount, other.total.amount),
    },
  ];
}

/** Example: `40 × Microsoft 365 E3 and 2 more`. */
function orderedText([first, ...rest]: Row["items"]): string {
  if (first === undefined) return "—";
  const { quantity, plan } = first;
  const product = `${formatNumber(quantity)} × ${plan.sku.product.name}`;
  const more = formatNumber(rest.length);
  return rest.length === 0 ? product : i18n._(msg`${product} and ${more} more`);
}
