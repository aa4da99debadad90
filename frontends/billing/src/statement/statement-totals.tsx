import { Trans, useLingui } from "@lingui/react/macro";
import { addDecimals, compareDecimals, Money, subtractDecimals } from "@markethall/ui";
import type { Statement } from "./statement-section.js";
import classes from "./statement-totals.module.css";

/** How the total comes about: charges, credit that was used, tax. */
export function StatementTotals({ statement }: { statement: Statement }) {
  const { t } = useLingui();
  const { net, credit, tax, total, currency } = statement;
  const usedCredit = compareDecimals(credit.amount, "0") !== 0;
  return (
    <dl className={classes.totals} aria-label={t`Totals`}>
      {usedCredit && (
        <>
          <div>
            <dt>
              <Trans>Charges</Trans>
            </dt>
            <dd>
              <Money value={{ currency, amount: addDecimals(net.amount, credit.amount) }} />
            </dd>
          </div>
          <div>
            <dt>
              <Trans>Credit used</Trans>
            </dt>
            <dd>
              <Money value={{ currency, amount: subtractDecimals("0", credit.amount) }} />
            </dd>
          </div>
        </>
      )}
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
          <Trans>Tax</Trans>
        </dt>
        <dd>
          <Money value={tax} />
        </dd>
      </div>
      <div className={classes.total}>
        <dt>
          <Trans>Total</Trans>
        </dt>
        <dd>
          <Money value={total} />
        </dd>
      </div>
    </dl>
  );
}
