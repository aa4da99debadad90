import { compareDecimals, Money, percentOf, type MoneyValue } from "@markethall/ui";
import classes from "./top-spend.module.css";

interface TopSpendProps {
  /** By what: "Products". */
  title: string;
  points: readonly { readonly key: string; readonly label: string; readonly amount: MoneyValue }[];
  /** Spend of the whole range, which the shares are of. */
  total: MoneyValue;
}

/** The five with the most spend, each with its share of all of it. */
export function TopSpend({ title, points, total }: TopSpendProps) {
  return (
    <section className={classes.card} aria-label={`Top ${title.toLowerCase()}`}>
      <h3 className={classes.title}>{title}</h3>
      {points.length === 0 && <p className={classes.none}>No spend in these days.</p>}
      <ol className={classes.list}>
        {points.map(({ key, label, amount }) => {
          const share = shareOf(amount.amount, total.amount);
          return (
            <li key={key} className={classes.entry}>
              <span className={classes.name} title={label}>
                {label}
              </span>
              <span className={classes.amount}>
                <Money value={amount} />
              </span>
              <span className={classes.track} aria-hidden>
                <span className={classes.bar} style={{ inlineSize: `${share}%` }} />
              </span>
              <span className={classes.share}>{Math.round(share)}%</span>
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
