import { readError } from "@markethall/graph-client";
import { useRef, useState } from "react";
import type { CartContentsFragment } from "../gql/graphql.js";
import { cartAfter } from "./cart-after.js";
import { useCartCommands } from "./use-cart-commands.js";
import type { CartItem } from "./use-cart.js";

/**
 * The quantity of a line, shown as soon as it is chosen. One command at a time, always for what was
 * chosen last: of three quick clicks the second is never sent, and no answer overtakes another.
 */
export function useQuantity(cart: CartContentsFragment, item: CartItem) {
  const { update } = useCartCommands();
  const [wanted, setWanted] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef<number | null>(null);
  const sending = useRef(false);

  async function send(quantity: number): Promise<void> {
    const { data, error } = await update({
      variables: { input: { itemId: item.id, quantity } },
      optimisticResponse: {
        updateCartItem: {
          __typename: "UpdateCartItemSuccess",
          cart: cartAfter(cart, item.id, quantity),
        },
      },
    });
    const result = data?.updateCartItem;
    if (result?.__typename !== "UpdateCartItemSuccess") {
      setProblem(result?.message ?? readError(error));
    } else if (last.current !== null && last.current !== quantity) {
      return send(last.current);
    }
    last.current = null;
    setWanted(null);
  }

  async function change(quantity: number): Promise<void> {
    setProblem(null);
    setWanted(quantity);
    last.current = quantity;
    if (sending.current) return;
    sending.current = true;
    await send(quantity).finally(() => (sending.current = false));
  }

  return { quantity: wanted ?? item.quantity, change, problem };
}
