import { useLingui } from "@lingui/react/macro";
import {
  formatCycle,
  formatDay,
  formatMoney,
  formatNumber,
  formatTerm,
  Money,
} from "@markethall/ui";
import type { CartItem } from "../cart/use-cart.js";
import { LineCharge } from "./line-charge.js";
import type { PreviewLine } from "./use-checkout-preview.js";
import classes from "./checkout-lines.module.css";

interface CheckoutLinesProps {
  items: readonly CartItem[];
  /** Their first charges; empty until they are known. */
  lines: readonly PreviewLine[];
}

/** What is ordered: each line's money now, when it is charged again, and on request how it is made. */
export function CheckoutLines({ items, lines }: CheckoutLinesProps) {
  return (
    <ul className={classes.lines}>
      {items.map((item) => (
        <Line key={item.id} item={item} line={lines.find(({ itemId }) => itemId === item.id)} />
      ))}
    </ul>
  );
}

function Line({ item, line }: { item: CartItem; line: PreviewLine | undefined }) {
  const { plan, quantity, unitPrice, amount } = item;
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <span className={classes.name}>{plan.sku.name}</span>
        <Money value={line?.amount ?? amount} />
      </div>
      <div className={classes.detail}>
        {formatTerm(plan.term)} · {formatNumber(quantity)} × {formatMoney(unitPrice)}
      </div>
      {line && <Ahead item={item} line={line} />}
      {line && <LineCharge item={item} line={line} />}
    </li>
  );
}

/** What comes after the first charge. */
function Ahead({ item, line }: { item: CartItem; line: PreviewLine }) {
  const { t } = useLingui();
  const { nextChargeOn, termEndsOn, recurring } = line;
  const cycle = formatCycle(item.plan.billingCycle);
  const price = formatMoney(recurring);
  const text = () => {
    if (termEndsOn == null) return t`Billed by what you use, on the statement.`;
    const end = formatDay(termEndsOn);
    if (nextChargeOn == null) return t`Renews on ${end} for ${price} per ${cycle}.`;
    const next = formatDay(nextChargeOn);
    return t`Charged again on ${next}, ${price} per ${cycle}; renews on ${end}.`;
  };
  return <div className={classes.detail}>{text()}</div>;
}
