import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { useStatementCompared } from "@markethall/graph-client/statements";
import { Anchor, EmptyState, ErrorState, LoadingState } from "@markethall/ui";
import { MonthComparison } from "@markethall/ui/tables";
import { monthOf } from "../statements/period-name.js";
import classes from "./statement-page.module.css";

/** The statement against the one before it: why this month costs what it does. */
export function StatementCompared({ id }: { id: string }) {
  const { t } = useLingui();
  const { statement, comparison, error, refetch } = useStatementCompared(id);
  if (!statement) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return <LoadingState shape="table" label={t`Comparing with the month before`} />;
  }
  const { period, total } = statement;
  if (!comparison)
    return (
      <EmptyState title={t`There is nothing to compare with`}>
        <Trans>This is your first statement of this vendor in this currency.</Trans>
      </EmptyState>
    );
  const { previous, difference, sections } = comparison;
  const before = monthOf(previous.period.start);
  const { number } = previous;
  return (
    <article className={classes.paper} aria-label={t`Compared with ${before}`}>
      <p className={classes.lead}>
        <Trans>
          Compared with{" "}
          <Anchor component={PortalLink} to={`/v2c/billing/${previous.id}`}>
            statement {number}
          </Anchor>{" "}
          of {before}. The differences add up to that of the totals, to the cent.
        </Trans>
      </p>
      <MonthComparison
        before={before}
        now={monthOf(period.start)}
        previousTotal={previous.total}
        total={total}
        difference={difference}
        sections={sections}
      />
    </article>
  );
}
