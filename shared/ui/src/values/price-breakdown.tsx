import { formatMoney, type MoneyValue } from "./format.js";
import classes from "./values.module.css";

interface PriceStep {
  readonly label: string;
  readonly amount: MoneyValue;
  readonly explanation?: string;
}

interface PriceBreakdownProps {
  steps: readonly PriceStep[];
  total?: PriceStep;
}

/** How a price came to be, step by step, with the amount after each. */
export function PriceBreakdown({ steps, total }: PriceBreakdownProps) {
  return (
    <dl className={classes.breakdown}>
      {steps.map((step) => (
        <div key={step.label} className={classes.step}>
          <dt>
            {step.label}
            {step.explanation !== undefined && (
              <span className={classes.explanation}>{step.explanation}</span>
            )}
          </dt>
          <dd>{formatMoney(step.amount)}</dd>
        </div>
      ))}
      {total !== undefined && (
        <div className={classes.total}>
          <dt>{total.label}</dt>
          <dd>{formatMoney(total.amount)}</dd>
        </div>
      )}
    </dl>
  );
}
