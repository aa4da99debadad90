import { Trans } from "@lingui/react/macro";
import { PriceBreakdown } from "@markethall/ui";
import type { CartItem } from "./use-cart.js";
import classes from "./line-price.module.css";

/** On request, how the price of one unit is made: from the list to one's own. */
export function LinePrice({ item: { plan } }: { item: CartItem }) {
  if (plan.priceTrace.length === 0) return null;
  return (
    <details className={classes.explained}>
      <summary>
        <Trans>How this price is made</Trans>
      </summary>
      <PriceBreakdown steps={plan.priceTrace} />
    </details>
  );
}
