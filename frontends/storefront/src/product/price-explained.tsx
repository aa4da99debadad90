import { Trans } from "@lingui/react/macro";
import { compareDecimals, formatMoney, PriceBreakdown, subtractDecimals } from "@markethall/ui";
import type { PlanChoice_PlanFragment } from "../gql/graphql.js";
import classes from "./price-explained.module.css";

type Priced = Pick<PlanChoice_PlanFragment, "kind" | "price" | "listPrice" | "priceTrace">;

/** How one's own price compares to the list's, and the steps that led to it. */
export function PriceExplained({ plan }: { plan: Priced }) {
  const { price, listPrice, priceTrace } = plan;
  if (!price || plan.kind === "CONSUMPTION") return null;
  const saved =
    listPrice &&
    listPrice.currency === price.currency &&
    compareDecimals(listPrice.amount, price.amount) > 0
      ? { amount: subtractDecimals(listPrice.amount, price.amount), currency: price.currency }
      : null;
  const list = listPrice && formatMoney(listPrice);
  const less = saved && formatMoney(saved);
  return (
    <div className={classes.explained}>
      {less && (
        <div>
          <s className={classes.list}>
            <Trans>
              <span className={classes.hidden}>List price </span>
              {list}
            </Trans>
          </s>{" "}
          <span className={classes.saved}>
            <Trans>{less} less than the list price</Trans>
          </span>
        </div>
      )}
      {priceTrace.length > 0 && (
        <details>
          <summary className={classes.summary}>
            <Trans>How this price is made</Trans>
          </summary>
          <PriceBreakdown steps={priceTrace} />
        </details>
      )}
    </div>
  );
}
