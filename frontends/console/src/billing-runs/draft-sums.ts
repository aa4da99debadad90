import { addDecimals, type MoneyValue } from "@markethall/ui";

interface Draft {
  readonly total: MoneyValue;
  readonly customer: { readonly id: string };
}

interface DraftSums {
  readonly customerCount: number;
  /** One for each currency, in the order of their names. */
  readonly worth: readonly { readonly count: number; readonly sum: MoneyValue }[];
}

/** What opening these drafts does: how much is asked for in each currency, and of how many customers. */
export function draftSums(drafts: readonly Draft[]): DraftSums {
  const currencies = [...new Set(drafts.map(({ total }) => total.currency))].toSorted();
  return {
    customerCount: new Set(drafts.map(({ customer }) => customer.id)).size,
    worth: currencies.map((currency) => {
      const amounts = drafts
        .filter(({ total }) => total.currency === currency)
        .map(({ total }) => total.amount);
      return { count: amounts.length, sum: { currency, amount: amounts.reduce(addDecimals) } };
    }),
  };
}
