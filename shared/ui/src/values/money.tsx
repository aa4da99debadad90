import { formatMoney, type MoneyValue } from "./format.js";
import classes from "./values.module.css";

interface MoneyProps {
  value: MoneyValue | null | undefined;
  /** Shows + and −, for changes. */
  signed?: boolean;
  /** What the price is paid per: "month", "year", "user and month". */
  per?: string;
  /** Bigger, for totals and prices that lead a page. */
  strong?: boolean;
}

/** An amount with its currency; figures of equal width, so that columns line up. */
export function Money({ value, signed = false, per, strong = false }: MoneyProps) {
  if (value == null) return <span className={classes.none}>—</span>;
  return (
    <span className={strong ? classes.strongMoney : classes.money}>
      {formatMoney(value, { signed })}
      {per !== undefined && <span className={classes.per}> / {per}</span>}
    </span>
  );
}
