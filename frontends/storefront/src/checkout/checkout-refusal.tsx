import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Callout } from "@markethall/ui";
import type { CheckoutMutation } from "../gql/graphql.js";
import { NotReady } from "./not-ready.js";

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
      return <NotReady missing={result.missing.filter(({ satisfied }) => !satisfied)} />;
    case "PriceChangedError":
      return (
        <Callout tone="bad" title={t`A price has changed`}>
          <Trans>{message} The order shows the new prices; place it again if they suit you.</Trans>
        </Callout>
      );
    case "CartEmptyError":
      return (
        <Callout tone="bad" title={t`There is nothing to order`}>
          {message}{" "}
          <PortalLink to="/v2c/orders">
            <Trans>Look whether it is ordered already</Trans>
          </PortalLink>
        </Callout>
      );
    default:
      return <Callout tone="bad">{message}</Callout>;
  }
}
