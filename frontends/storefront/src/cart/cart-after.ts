import {
  addDecimals,
  multiplyDecimal,
  roundDecimal,
  subtractDecimals,
  type MoneyValue,
} from "@markethall/ui";
import type { CartContentsFragment } from "../gql/graphql.js";

interface PricedLine {
  readonly unitPrice: MoneyValue;
  /** The first charge now. */
  readonly amount: MoneyValue;
}

/** What a line comes to with another quantity, until the graph has said it: rounded once, as the graph does. */
export function amountOf({ unitPrice, amount }: PricedLine, quantity: number): MoneyValue {
  if (Number(amount.amount) === 0) return amount;
  const decimals = amount.amount.split(".")[1]?.length ?? 0;
  return { ...amount, amount: roundDecimal(multiplyDecimal(unitPrice.amount, quantity), decimals) };
}

/** The cart as it will be with another quantity of an item. */
export function cartAfter(
  cart: CartContentsFragment,
  itemId: string,
  quantity: number,
): CartContentsFragment {
  const before = cart.items.find(({ id }) => id === itemId);
  if (!before) return cart;
  const amount = { ...before.amount, ...amountOf(before, quantity) };
  const grown = subtractDecimals(amount.amount, before.amount.amount);
  return {
    ...cart,
    total: cart.total && { ...cart.total, amount: addDecimals(cart.total.amount, grown) },
    items: cart.items.map((item) => (item.id === itemId ? { ...item, quantity, amount } : item)),
  };
}
