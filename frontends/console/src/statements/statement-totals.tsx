import { Trans, useLingui } from "@lingui/react/macro";
import { Money } from "@markethall/ui";
import type { StatementOnPage } from "./statement-page.js";
import classes from "./statement-page.module.css";

/** What the lines come to, what the customer's credit takes off, tax, and what is to be paid. */
export function StatementTotals({ statement }: { statement: StatementOnPage }) {
  const { t } = useLingui();
  const { net, credit, tax, total } = statement;
  return (
    <section className={classes.card} aria-label={t`Totals`}>
      <h2 className={classes.cardTitle}>
        <Trans>Totals</Trans>
      </h2>
      <dl className={classes.totals}>
        <div>
          <dt>
            <Trans>Net</Trans>
          </dt>
          <dd>
            <Money value={net} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Customer credit in it</Trans>
          </dt>
          <dd>
            <Money value={credit} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Tax</Trans>
          </dt>
          <dd>
            <Money value={tax} />
          </dd>
        </div>
        <div className={classes.sum}>
          <dt>
            <Trans>Total</Trans>
          </dt>
          <dd>
            <Money value={total} strong />
          </dd>
        </div>
      </dl>
    </section>
  );
}
