import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useParams, useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  Callout,
  EmptyState,
  ErrorState,
  IconFileInvoice,
  LoadingState,
  PageHeader,
  StatusBadge,
} from "@markethall/ui";
import { monthOf } from "../statements/period-name.js";
import { statusNames } from "../statements/statement-status.js";
import { StatementActions } from "./statement-actions.js";
import { StatementCompared } from "./statement-compared.js";
import { StatementFoot } from "./statement-foot.js";
import { StatementHead } from "./statement-head.js";
import { StatementSection } from "./statement-section.js";
import { StatementSummary } from "./statement-summary.js";
import { StatementTotals } from "./statement-totals.js";
import { StatementViews } from "./statement-views.js";
import { StatementPageQuery } from "./statement.query.js";
import classes from "./statement-page.module.css";

/** One statement as a bill that explains itself; it prints as one. */
export function StatementPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const compared = params.get("view") === "compared";
  const { data, error, refetch } = useQuery(StatementPageQuery, { variables: { id } });
  const statement = data?.statement;
  if (!statement) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return data ? <NoStatement /> : <LoadingState label={t`Loading the statement`} />;
  }
  const { number, status, vendor, period, sections, downloads } = statement;
  return (
    <>
      <PageHeader
        title={number === null ? t`Statement` : t`Statement ${number}`}
        badge={<StatusBadge status={status} label={t(statusNames[status])} />}
        crumbs={[{ label: t`Billing`, to: "/v2c/billing" }]}
        lead={`${vendor.name}, ${monthOf(period.start)}`}
        actions={<StatementActions downloads={downloads} />}
      />
      <StatementViews statement={statement} compared={compared} />
      {status === "VOID" && (
        <div className={classes.void}>
          <Callout tone="warn" title={t`This statement was taken back`}>
            <Trans>Nothing is owed on it.</Trans>
          </Callout>
        </div>
      )}
      {compared ? (
        <StatementCompared id={id} />
      ) : (
        <article className={classes.paper} aria-label={t`Statement`}>
          <StatementHead statement={statement} />
          <StatementSummary sections={sections} />
          {sections.map((section) => (
            <StatementSection key={section.id} statement={statement} section={section} />
          ))}
          <StatementTotals statement={statement} />
          <StatementFoot rates={statement.rates} creditMemos={statement.creditMemos} />
        </article>
      )}
    </>
  );
}

function NoStatement() {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={<IconFileInvoice size={22} />}
      title={t`There is no such statement`}
      action={
        <Button component={PortalLink} to="/v2c/billing" variant="default">
          <Trans>Go to your statements</Trans>
        </Button>
      }
    >
      <Trans>It may have been made anew, or the address may be mistyped.</Trans>
    </EmptyState>
  );
}
