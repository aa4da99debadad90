import { Trans, useLingui } from "@lingui/react/macro";
import { Callout } from "@markethall/ui";
import type { CheckoutMutation } from "../gql/graphql.js";
import classes from "./checkout-refusal.module.css";

type Refused = Exclude<CheckoutMutation["checkout"], { __typename: "CheckoutSuccess" }>;

export type Refusal =
  { readonly kind: "accept" } | { readonly kind: "refused"; readonly result: Refused };

/** Why the order was not placed, and what to do about it. */
export function CheckoutRefusal({ refusal }: { refusal: Refusal | null }) {
  const { t } = useLingui();
  if (refusal === null) return null;
  if (refusal.kind === "accept")
    return <Callout tone="bad">{t`Read and accept the terms to place the order.`}</Callout>;
  const { result } = refusal;
  const { message } = result;
  switch (result.__typename) {
    case "NotReadyToOrderError":
      return (
        <Callout tone="bad" title={t`Your company cannot order yet`}>
          {message}
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
        <Callout tone="bad" title={t`A price has changed`}>
          <Trans>{message} The order shows the new prices; place it again if they suit you.</Trans>
        </Callout>
      );
    default:
      return <Callout tone="bad">{message}</Callout>;
  }
}
