import { Trans } from "@lingui/react/macro";
import { compareDecimals, Money, percentOf, type MoneyValue } from "@markethall/ui";
import { formatPercent } from "./percent.js";
import classes from "./top-spend.module.css";

interface TopSpendProps {
  /** By what: "Products". */
  title: string;
  /** For those who hear it: "Top products". */
  label: string;
  points: readonly { readonly key: string; readonly label: string; readonly amount: MoneyValue }[];
  /** Spend of the whole range, which the shares are of. */
  total: MoneyValue;
}

/** The five with the most spend, each with its share of all of it. */
export function TopSpend({ title, label, points, total }: TopSpendProps) {
  return (
    <section className={classes.card} aria-label={label}>
      <h3 className={classes.title}>{title}</h3>
      {points.length === 0 && (
        <p className={classes.none}>
          <Trans>No spend in these days.</Trans>
        </p>
      )}
      <ol className={classes.list}>
        {points.map(({ key, label: name, amount }) => {
          const share = shareOf(amount.amount, total.amount);
          return (
            <li key={key} className={classes.entry}>
              <span className={classes.name} title={name}>
                {name}
              </span>
              <span className={classes.amount}>
                <Money value={amount} />
              </span>
              <span className={classes.track} aria-hidden>
                <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
              </span>
              <span className={classes.share}>{formatPercent(share)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Of the whole, in percent; a credit has no bar, and none is longer than its track. */
function shareOf(amount: string, total: string): number {
  if (compareDecimals(total, "0") <= 0) return 0;
  return Math.min(100, Math.max(0, percentOf(amount, total)));
}
