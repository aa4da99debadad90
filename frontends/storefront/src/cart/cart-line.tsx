import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { ActionIcon, formatCycle, formatTerm, IconTrash, Money } from "@markethall/ui";
import { useState } from "react";
import type { CartContentsFragment } from "../gql/graphql.js";
import { VendorMark } from "../catalog/vendor-mark.js";
import { amountOf } from "./cart-after.js";
import { LinePrice } from "./line-price.js";
import { QuantityField } from "./quantity-field.js";
import { useCartCommands } from "./use-cart-commands.js";
import type { CartItem } from "./use-cart.js";
import { useQuantity } from "./use-quantity.js";
import classes from "./cart-line.module.css";

interface CartLineProps {
  cart: CartContentsFragment;
  item: CartItem;
  /** Called once it is out of the cart. */
  onRemoved: (item: CartItem) => void;
  /** For the drawer: fewer words, smaller marks. */
  compact?: boolean;
}

/** One line of the cart: what, how many, at which price, and what it comes to. */
export function CartLine({ cart, item, onRemoved, compact = false }: CartLineProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { remove } = useCartCommands();
  const { quantity, change, problem: refused } = useQuantity(cart, item);
  const [stays, setStays] = useState<string | null>(null);
  const { plan, unitPrice, solutionName } = item;
  const { name, product } = plan.sku;
  const term = formatTerm(plan.term);
  const cycle = formatCycle(plan.billingCycle);
  const problem = refused ?? stays;

  async function takeOut() {
    const { data, error } = await remove({ variables: { input: { itemId: item.id } } });
    const result = data?.removeFromCart;
    if (result?.__typename === "RemoveFromCartSuccess") onRemoved(item);
    else setStays(result?.message ?? readError(error));
  }

  return (
    <li className={classes.line} data-compact={compact}>
      {!compact && <VendorMark vendor={product.vendor} />}
      <div className={classes.what}>
        <PortalLink to={`/v2c/product/${product.slug}`} className={classes.name}>
          {name}
        </PortalLink>
        <div className={classes.detail}>
          {solutionName == null
            ? t`${term}, paid per ${cycle}`
            : t`${term}, paid per ${cycle} · part of ${solutionName}`}
        </div>
        <div className={classes.detail}>
          <Trans>
            <Money value={unitPrice} per={cycle} /> each
          </Trans>
        </div>
        <LinePrice item={item} />
        {problem !== null && (
          <div className={classes.problem} role="alert">
            {problem}
          </div>
        )}
      </div>
      <QuantityField
        label={t`Quantity of ${name}`}
        value={quantity}
        min={plan.minSeats}
        max={plan.maxSeats ?? null}
        disabled={!can("updateCartItem")}
        onChange={(next) => void change(next)}
      />
      <div className={classes.amount}>
        <Money value={amountOf(item, quantity)} />
      </div>
      {can("removeFromCart") && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t`Remove ${name}`}
          onClick={() => void takeOut()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
