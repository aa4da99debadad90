import { Trans } from "@lingui/react/macro";
import { readError } from "@markethall/graph-client";
import { useEffect, useRef, useState } from "react";
import { useCartCommands } from "./use-cart-commands.js";
import type { CartItem } from "./use-cart.js";
import classes from "./removed-line.module.css";

interface RemovedLineProps {
  item: CartItem;
  /** Once it is back, or no longer wanted. */
  onGone: () => void;
}

/** What was just taken out, and the way back. What came with a bundle is ordered with it, not alone. */
export function RemovedLine({ item, onGone }: RemovedLineProps) {
  const { add, adding } = useCartCommands();
  const [refusal, setRefusal] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const { name } = item.plan.sku;
  // The line that had the focus is gone: the way back takes it.
  useEffect(() => undo.current?.focus(), []);

  async function putBack() {
    setRefusal(null);
    const input = { planId: item.plan.id, quantity: item.quantity };
    const { data, error } = await add({ variables: { input } });
    const result = data?.addToCart;
    if (result?.__typename === "AddToCartSuccess") onGone();
    else setRefusal(result?.message ?? readError(error));
  }

  return (
    <div className={classes.removed} role="status">
      <span>{refusal ?? <Trans>{name} is out of the cart.</Trans>}</span>
      {item.solutionName == null && (
        <button
          ref={undo}
          type="button"
          className={classes.undo}
          disabled={adding.loading}
          onClick={() => void putBack()}
        >
          <Trans>Undo</Trans>
        </button>
      )}
    </div>
  );
}
