import { Trans, useLingui } from "@lingui/react/macro";
import { useStorefront } from "@markethall/contracts";
import { DateText, formatDay, Money } from "@markethall/ui";
import type { Statement } from "./statement-section.js";
import classes from "./statement-page.module.css";

/** Who bills whom, for which days, and what is owed by when. */
export function StatementHead({ statement }: { statement: Statement }) {
  const { t } = useLingui();
  const { displayName, branding } = useStorefront();
  const { customer, issuedBy, billedTo, number, openedAt, period, dueOn, total, status } =
    statement;
  const { number: customerNumber } = customer;
  const issuer = issuedBy.length > 0 ? issuedBy : [displayName, branding.supportEmail ?? ""];
  const dueDay = status === "OPEN" && dueOn != null ? formatDay(dueOn) : null;
  const lastDay = new Date(Date.parse(`${period.end}T00:00:00Z`) - 86_400_000);
  return (
    <header className={classes.head}>
      {branding.logoUrl !== null && (
        <img className={classes.logo} src={branding.logoUrl} alt={displayName} />
      )}
      <dl className={classes.parties}>
        <div>
          <dt>
            <Trans context="who bills">From</Trans>
          </dt>
          {issuer.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
        <div>
          <dt>
            <Trans context="who is billed">To</Trans>
          </dt>
          {billedTo.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
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
