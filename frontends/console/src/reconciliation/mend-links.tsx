import { Trans } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Anchor } from "@markethall/ui";
import type { ReconciledRow } from "./reconciliation-columns.js";
import classes from "./reconciliation.module.css";

/** Where a difference is mended: its statement, its subscription, the file that brought it. */
export function MendLinks({ row }: { row: ReconciledRow }) {
  const { statement, subscription, usageImport } = row;
  if (!statement && !subscription && !usageImport) return null;
  return (
    <span className={classes.mend}>
      {statement && (
        <Anchor component={PortalLink} to={`/console/statements/${statement.id}`}>
          {statement.number ? (
            <Trans>Statement {statement.number}</Trans>
          ) : (
            <Trans>The draft</Trans>
          )}
        </Anchor>
      )}
      {subscription && (
        <Anchor
          component={PortalLink}
          to={`/console/orders?view=subscriptions&q=${encodeURIComponent(subscription.number)}`}
        >
          <Trans>Subscription {subscription.number}</Trans>
        </Anchor>
      )}
      {usageImport && (
        <Anchor component={PortalLink} to={`/console/usage/${usageImport.id}`}>
          {usageImport.fileName}
        </Anchor>
      )}
    </span>
  );
}
