import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Callout, formatMoney } from "@markethall/ui";
import { PortalLink } from "@markethall/contracts";
import { periodName } from "../periods/billing-months.js";
import type { StatementOnPage } from "./statement-page.js";
import classes from "./statement-page.module.css";

/** What a draft is, and what should be looked at before it is opened. */
export function DraftNotice({ statement }: { statement: StatementOnPage }) {
  const { t } = useLingui();
  const { id, comparison } = statement;
  const month = periodName(statement.period.label);
  const unusual = comparison?.unusualCount ?? 0;
  const before = comparison ? periodName(comparison.previous.period.label) : "";
  const difference = comparison ? formatMoney(comparison.difference, { signed: true }) : "";
  return (
    <div className={classes.notice}>
      {comparison && unusual > 0 && (
        <Callout
          tone="warn"
          title={t`${plural(unusual, { one: "# thing is unusual against last month", other: "# things are unusual against last month" })}`}
        >
          <Trans>
            {difference} against {before}.{" "}
            <Anchor
              component={PortalLink}
              to={`/console/statements/${id}?view=compared`}
              underline="always"
            >
              Look at what changed
            </Anchor>{" "}
            before you open it.
          </Trans>
        </Callout>
      )}
      <Callout title={t`A draft, which the customer does not see`}>
        <Trans>It is made anew by each run for {month}. Open it to issue it.</Trans>
      </Callout>
    </div>
  );
}
