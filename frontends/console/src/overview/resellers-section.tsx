import { Trans } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { IconArrowRight, StatusBadge } from "@markethall/ui";
import type { ConsoleOverviewQuery } from "../gql/graphql.js";
import classes from "./overview.module.css";

const SHOWN = 8;

/** For the platform's people: who runs a portal here, closed ones first. */
export function ResellersSection({
  page,
}: {
  page: NonNullable<ConsoleOverviewQuery["resellers"]>;
}) {
  const shown = page.edges
    .map(({ node }) => node)
    .sort((a, b) => Number(a.status === "ACTIVE") - Number(b.status === "ACTIVE"))
    .slice(0, SHOWN);
  return (
    <section className={classes.card} aria-labelledby="resellers">
      <h2 id="resellers" className={classes.cardTitle}>
        <span className={classes.cardWords}>
          <Trans>Resellers</Trans>
        </span>
        <span className={classes.count}>{page.totalCount}</span>
      </h2>
      <ul className={classes.lines}>
        {shown.map(({ id, displayName, accountName, status }) => (
          <li key={id} className={classes.line}>
            <span className={classes.lineWords}>
              <span className={classes.lineLabel}>{displayName}</span>
              <span className={classes.lineDetail}>{accountName}</span>
            </span>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
      <PortalLink to="/console/resellers" className={classes.all}>
        <Trans>All resellers</Trans>
        <IconArrowRight size={14} aria-hidden />
      </PortalLink>
    </section>
  );
}
