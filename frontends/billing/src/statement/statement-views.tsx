import { useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { formatMoney } from "@markethall/ui";
import { monthOf } from "../statements/period-name.js";
import type { Statement } from "./statement-section.js";
import classes from "./statement-views.module.css";

interface StatementViewsProps {
  statement: Statement;
  compared: boolean;
}

/** The statement itself, or against the one before; which of them stands in the address. */
export function StatementViews({ statement, compared }: StatementViewsProps) {
  const { t } = useLingui();
  const { id, comparison } = statement;
  if (!comparison) return null;
  const month = monthOf(comparison.previous.period.start);
  const difference = formatMoney(comparison.difference, { signed: true });
  return (
    <nav className={classes.views} aria-label={t`Views of the statement`} data-chrome>
      <PortalLink to={`/v2c/billing/${id}`} aria-current={compared ? undefined : "page"}>
        {t`Statement`}
      </PortalLink>
      <PortalLink
        to={`/v2c/billing/${id}?view=compared`}
        aria-current={compared ? "page" : undefined}
      >
        {t`Compared with ${month}`}
        <span className={classes.difference}>{difference}</span>
      </PortalLink>
    </nav>
  );
}
