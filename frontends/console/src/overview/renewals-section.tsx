import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { DateText, IconArrowRight } from "@markethall/ui";
import type { ConsoleOverviewQuery } from "../gql/graphql.js";
import classes from "./overview.module.css";

interface RenewalsSectionProps {
  page: NonNullable<ConsoleOverviewQuery["cloudSubscriptions"]>;
  days: number;
}

/** Terms that end soon, the first to end first. */
export function RenewalsSection({ page, days }: RenewalsSectionProps) {
  const { t } = useLingui();
  return (
    <section className={classes.card} aria-labelledby="renewals">
      <h2 id="renewals" className={classes.cardTitle}>
        <span className={classes.cardWords}>{t`Renewals in the next ${days} days`}</span>
        <span className={classes.count}>{page.totalCount}</span>
      </h2>
      {page.totalCount === 0 && (
        <p className={classes.note}>
          <Trans>No term ends in these days.</Trans>
        </p>
      )}
      <ul className={classes.lines}>
        {page.edges.slice(0, 5).map(({ node }) => (
          <li key={node.id}>
            <PortalLink
              to={`/console/orders?view=subscriptions&q=${encodeURIComponent(node.number)}`}
              className={classes.line}
            >
              <span className={classes.lineWords}>
                <span className={classes.lineLabel}>{node.productName}</span>
                <span className={classes.lineDetail}>
                  {node.customer.name} · {node.autoRenew ? t`renews by itself` : t`does not renew`}
                </span>
              </span>
              <span className={classes.lineAt}>
                <DateText value={node.endsAt} />
              </span>
            </PortalLink>
          </li>
        ))}
      </ul>
      {page.totalCount > 5 && (
        <PortalLink to="/console/orders?view=subscriptions" className={classes.all}>
          <Trans>All subscriptions</Trans>
          <IconArrowRight size={14} aria-hidden />
        </PortalLink>
      )}
    </section>
  );
}
