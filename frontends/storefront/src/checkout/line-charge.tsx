import { Trans, useLingui } from "@lingui/react/macro";
import { formatMoney, formatNumber, PriceBreakdown } from "@markethall/ui";
import type { CartItem } from "../cart/use-cart.js";
import type { PreviewLine } from "./use-checkout-preview.js";
import classes from "./checkout-lines.module.css";

interface LineChargeProps {
  item: CartItem;
  line: PreviewLine;
}

/** How the first charge of a line is made: list, own price, the part of a shortened term, times the seats. */
export function LineCharge({ item, line }: LineChargeProps) {
  const { t } = useLingui();
  const { plan, quantity, unitPrice } = item;
  const { chargedDays, cycleDays, unitAmount, amount } = line;
  if (!unitAmount) return null;
  const count = formatNumber(quantity);
  const each = formatMoney(unitAmount);
  const full = formatMoney(unitPrice);
  const part = {
    label: t`${chargedDays} of ${cycleDays} days`,
    explanation: t`${full} ÷ ${cycleDays} days × ${chargedDays} days, rounded for one seat.`,
    amount: unitAmount,
  };
  return (
    <details className={classes.explained}>
      <summary>
        <Trans>How this charge is made</Trans>
      </summary>
      <PriceBreakdown
        steps={[...plan.priceTrace, ...(chargedDays < cycleDays ? [part] : [])]}
        total={{
          label: `${count} × ${each}`,
          explanation: t`Rounded once to the currency's decimals.`,
          amount,
        }}
      />
    </details>
  );
}
