import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Anchor, Money, StatusBadge } from "@markethall/ui";
import { DetailPart } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import type { ImportShares_UsageShareFragment } from "../gql/graphql.js";
import { periodName } from "../periods/billing-months.js";
import classes from "./usage.module.css";

graphql(`
  fragment ImportShares_UsageShare on UsageShare {
    period
    rows
    customer {
      id
      name
    }
    vendor {
      id
      name
    }
    price {
      amount
      currency
    }
    statement {
      id
      status
    }
  }
`);

interface ImportSharesProps {
  shares: readonly ImportShares_UsageShareFragment[];
}

/** What is billed from an import: to whom, for which month, and on which statement. */
export function ImportShares({ shares }: ImportSharesProps) {
  const { t } = useLingui();
  return (
    <DetailPart title={t`Billed from it`}>
      <p className={classes.lead}>
        <Trans>
          New rows at the customer’s price as they came in. The next billing run charges what no
          statement has yet.
        </Trans>
      </p>
      <ul className={classes.rows} aria-label={t`Billed from it`}>
        {shares.map(({ customer, vendor, period, rows, price, statement }) => (
          <li key={`${customer.id} ${vendor.id} ${period} ${price.currency}`}>
            <span className={classes.share}>
              <Anchor component={PortalLink} to={`/console/customers/${customer.id}`} size="sm">
                {customer.name}
              </Anchor>
              <span className={classes.provider}>
                {vendor.name} · {periodName(period)} ·{" "}
                <Plural value={rows} one="# row" other="# rows" />
              </span>
            </span>
            <span className={classes.billed}>
              <Money value={price} />
              {statement ? (
                <PortalLink to={`/console/statements/${statement.id}`}>
                  <StatusBadge status={statement.status} />
                </PortalLink>
              ) : (
                <span className={classes.provider}>
                  <Trans>on no statement yet</Trans>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </DetailPart>
  );
}
