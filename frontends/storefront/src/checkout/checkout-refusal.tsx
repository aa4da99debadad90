import { Callout } from "@markethall/ui";
import type { CheckoutMutation } from "../gql/graphql.js";
import classes from "./checkout-refusal.module.css";

type Refused = Exclude<CheckoutMutation["checkout"], { __typename: "CheckoutSuccess" }>;

export type Refusal =
  { readonly kind: "accept" } | { readonly kind: "refused"; readonly result: Refused };

/** Why the order was not placed, and what to do about it. */
export function CheckoutRefusal({ refusal }: { refusal: Refusal | null }) {
  if (refusal === null) return null;
  if (refusal.kind === "accept")
    return <Callout tone="bad">Read and accept the terms to place the order.</Callout>;
  const { result } = refusal;
  switch (result.__typename) {
    case "NotReadyToOrderError":
      return (
        <Callout tone="bad" title="Your company cannot order yet">
          {result.message}
          <ul className={classes.missing}>
            {result.missing
              .filter(({ satisfied }) => !satisfied)
              .map(({ code, explanation }) => (
                <li key={code + explanation}>{explanation}</li>
              ))}
          </ul>
        </Callout>
      );
    case "PriceChangedError":
      return (
        <Callout tone="bad" title="A price has changed">
          {result.message} The order shows the new prices; place it again if they suit you.
        </Callout>
      );
    default:
      return <Callout tone="bad">{result.message}</Callout>;
  }
}
