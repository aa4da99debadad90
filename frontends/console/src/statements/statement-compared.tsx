import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { useStatementCompared } from "@markethall/graph-client/statements";
import { Anchor, EmptyState, ErrorState, LoadingState } from "@markethall/ui";
import { MonthComparison } from "@markethall/ui/tables";
import { periodName } from "../periods/billing-months.js";
import { unusualFirst } from "./unusual-first.js";
import classes from "./statement-compared.module.css";

/** The statement against the one before it; on a draft what should be looked at before it is opened comes first. */
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
        <Trans>It is the customer's first statement of this vendor in this currency.</Trans>
      </EmptyState>
    );
  const { previous, difference, sections } = comparison;
  const before = periodName(previous.period.label);
  return (
    <section className={classes.card} aria-label={t`Compared with ${before}`}>
      <p className={classes.lead}>
        <Anchor component={PortalLink} to={`/console/statements/${previous.id}`}>
          {previous.number ? (
            <Trans>Statement {previous.number}</Trans>
          ) : (
            <Trans>The draft of {before}</Trans>
          )}
        </Anchor>
      </p>
      <MonthComparison
        before={before}
        now={periodName(period.label)}
        previousTotal={previous.total}
        total={total}
        difference={difference}
        sections={unusualFirst(sections)}
      />
    </section>
  );
}
