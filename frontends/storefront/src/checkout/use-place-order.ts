import { useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { useRef, useState } from "react";
import { useForgetCart } from "../cart/use-cart-commands.js";
import type { Refusal } from "./checkout-refusal.js";
import { coTermInput } from "./use-checkout-preview.js";
import { useCheckout } from "./use-checkout.js";

interface Wish {
  readonly purchaseOrder: string;
  readonly coTerm: string;
  readonly accepted: ReadonlySet<string>;
  /** What the page shows as due now. */
  readonly expectedTotal: string | null;
}

/** Places the order once, however often it is clicked, and leads to its page; answers the kind of a refusal. */
export function usePlaceOrder() {
  const { t } = useLingui();
  const go = useGo();
  const notices = useNotices();
  const forgetCart = useForgetCart();
  const { checkout, loading, error } = useCheckout();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underWay = useRef(false);

  async function place(wish: Wish): Promise<string | null> {
    if (underWay.current) return null;
    underWay.current = true;
    try {
      const { data } = await checkout({
        variables: {
          input: {
            purchaseOrder: wish.purchaseOrder.trim() || null,
            ...coTermInput(wish.coTerm),
            acceptedTermsIds: [...wish.accepted],
            expectedTotal: wish.expectedTotal,
          },
        },
      });
      const result = data?.checkout;
      if (result?.__typename !== "CheckoutSuccess") {
        if (result) setRefusal({ kind: "refused", result });
        return result?.__typename ?? null;
      }
      forgetCart();
      const { id, number } = result.order;
      notices.done(t`Order ${number} is placed.`);
      go(`/v2c/orders/${id}`, { replace: true });
      return null;
    } finally {
      underWay.current = false;
    }
  }

  return { place, placing: loading, refusal, setRefusal, problem: error ? readError(error) : null };
}
