import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useParams, useStorefront } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  Callout,
  DateText,
  EmptyState,
  ErrorState,
  formatDay,
  IconFileInvoice,
  LoadingState,
  Money,
  PageHeader,
  StatusBadge,
} from "@markethall/ui";
import { monthOf } from "../statements/period-name.js";
import { statusNames } from "../statements/statement-status.js";
import { StatementActions } from "./statement-actions.js";
import { StatementSection, type Statement } from "./statement-section.js";
import { StatementTotals } from "./statement-totals.js";
import { StatementPageQuery } from "./statement.query.js";
import classes from "./statement-page.module.css";

/** One statement as a bill that explains itself; it prints as one. */
export function StatementPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
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
      {status === "VOID" && (
        <div className={classes.void}>
          <Callout tone="warn" title={t`This statement was taken back`}>
            <Trans>Nothing is owed on it.</Trans>
          </Callout>
        </div>
      )}
      <article className={classes.paper} aria-label={t`Statement`}>
        <Head statement={statement} />
        {sections.map((section) => (
          <StatementSection key={section.id} statement={statement} section={section} />
        ))}
        <StatementTotals statement={statement} />
      </article>
    </>
  );
}

/** Who bills whom, for which days, and what is owed by when. */
function Head({ statement }: { statement: Statement }) {
  const { t } = useLingui();
  const { displayName, branding } = useStorefront();
  const { customer, number, openedAt, period, dueOn, total, status } = statement;
  const { number: customerNumber } = customer;
  const dueDay = status === "OPEN" && dueOn != null ? formatDay(dueOn) : null;
  const lastDay = new Date(Date.parse(`${period.end}T00:00:00Z`) - 86_400_000);
  return (
    <header className={classes.head}>
      <dl className={classes.parties}>
        <div>
          <dt>
            <Trans context="who bills">From</Trans>
          </dt>
          <dd>{displayName}</dd>
          {branding.supportEmail !== null && <dd>{branding.supportEmail}</dd>}
        </div>
        <div>
          <dt>
            <Trans context="who is billed">To</Trans>
          </dt>
          <dd>{customer.name}</dd>
          <dd>
            <Trans>Customer {customerNumber}</Trans>
          </dd>
        </div>
      </dl>
      <dl className={classes.facts}>
        <div>
          <dt>
            <Trans>Number</Trans>
          </dt>
          <dd>{number ?? "—"}</dd>
        </div>
        <div>
          <dt>
            <Trans>Issued</Trans>
          </dt>
          <dd>
            <DateText value={openedAt} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Period</Trans>
          </dt>
          <dd>
            {formatDay(period.start)} – {formatDay(lastDay.toISOString().slice(0, 10))}
          </dd>
        </div>
        <div className={classes.owed}>
          <dt>{dueDay === null ? t`Total` : t`Due ${dueDay}`}</dt>
          <dd>
            <Money value={total} strong />
          </dd>
        </div>
      </dl>
    </header>
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
