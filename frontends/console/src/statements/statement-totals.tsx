import { Money } from "@markethall/ui";
import type { StatementOnPage } from "./statement-page.js";
import classes from "./statement-page.module.css";

/** What the lines come to, what the customer's credit takes off, tax, and what is to be paid. */
export function StatementTotals({ statement }: { statement: StatementOnPage }) {
  const { net, credit, tax, total } = statement;
  return (
    <section className={classes.card} aria-label="Totals">
      <h2 className={classes.cardTitle}>Totals</h2>
      <dl className={classes.totals}>
        <div>
          <dt>Net</dt>
          <dd>
            <Money value={net} />
          </dd>
        </div>
        <div>
          <dt>Customer credit in it</dt>
          <dd>
            <Money value={credit} />
          </dd>
        </div>
        <div>
          <dt>Tax</dt>
          <dd>
            <Money value={tax} />
          </dd>
        </div>
        <div className={classes.sum}>
          <dt>Total</dt>
          <dd>
            <Money value={total} strong />
          </dd>
        </div>
      </dl>
    </section>
  );
}
