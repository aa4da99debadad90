import { Trans, useLingui } from "@lingui/react/macro";
import { DateText, formatDay, formatNumber, Money } from "@markethall/ui";
import type { Statement } from "./statement-section.js";
import classes from "./statement-foot.module.css";

/** What the amounts rest on, and what corrects them since. */
export function StatementFoot({ rates, creditMemos }: Pick<Statement, "rates" | "creditMemos">) {
  const { t } = useLingui();
  if (rates.length === 0 && creditMemos.length === 0) return null;
  return (
    <footer className={classes.foot}>
      {creditMemos.length > 0 && (
        <section aria-label={t`Credit memos`}>
          <h2>
            <Trans>Credit memos</Trans>
          </h2>
          <ul>
            {creditMemos.map(({ id, number, reason, issuedAt, amount }) => (
              <li key={id}>
                <span>
                  {number} · <DateText value={issuedAt} /> · {reason}
                </span>
                <Money value={amount} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {rates.length > 0 && (
        <section aria-label={t`Exchange rates`}>
          <h2>
            <Trans>Exchange rates</Trans>
          </h2>
          <ul>
            {rates.map(({ from, to, rate, day }) => (
              <li key={from}>
                <Trans>
                  1 {from} = {shown(rate)} {to}, European Central Bank, {formatDay(day)}; fixed for
                  this statement
                </Trans>
              </li>
            ))}
          </ul>
        </section>
      )}
    </footer>
  );
}

/** Eight decimals are more than a person reads; the files have every digit. */
function shown(rate: string): string {
  const [whole = "0", fraction = ""] = rate.split(".");
  return formatNumber(fraction === "" ? whole : `${whole}.${fraction.slice(0, 8)}`);
}
