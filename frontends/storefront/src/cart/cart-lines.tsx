import { useLingui } from "@lingui/react/macro";
import type { CartContentsFragment } from "../gql/graphql.js";
import { CartLine } from "./cart-line.js";
import type { CartItem } from "./use-cart.js";
import classes from "./cart-lines.module.css";

interface CartLinesProps {
  cart: CartContentsFragment;
  onRemoved: (item: CartItem) => void;
  compact?: boolean;
}

/** What is in the cart, line by line. */
export function CartLines({ cart, onRemoved, compact = false }: CartLinesProps) {
  const { t } = useLingui();
  return (
    <ul className={classes.lines} aria-label={t`Cart`}>
      {cart.items.map((item) => (
        <CartLine key={item.id} cart={cart} item={item} onRemoved={onRemoved} compact={compact} />
      ))}
    </ul>
  );
}
