import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { Button, FormErrors, Section, TextInput, useNotices } from "@markethall/ui";
import { useState } from "react";
import { CartSummary } from "../cart/cart-summary.js";
import { useForgetCart } from "../cart/use-cart-commands.js";
import type { CartContentsFragment } from "../gql/graphql.js";
import { CheckoutLines } from "./checkout-lines.js";
import { CoTermChoice, type CoTerm } from "./co-term-choice.js";
import { CheckoutRefusal, type Refusal } from "./checkout-refusal.js";
import { TermsToAccept } from "./terms-to-accept.js";
import { useCheckout } from "./use-checkout.js";
import { useOpenTerms } from "./use-open-terms.js";
import classes from "./checkout-form.module.css";

/** Places the order; a refusal says what is missing and keeps what was entered. */
export function CheckoutForm({ cart }: { cart: CartContentsFragment }) {
  const { t } = useLingui();
  const go = useGo();
  const notices = useNotices();
  const forgetCart = useForgetCart();
  const { checkout, loading, error } = useCheckout();
  const [purchaseOrder, setPurchaseOrder] = useState("");
  const [coTerm, setCoTerm] = useState<CoTerm>({ kind: "none" });
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const vendorIds = [...new Set(cart.items.map(({ plan }) => plan.sku.product.vendor.id))];
  const terms = useOpenTerms(vendorIds, refusal);
  const missing = terms.filter(({ id }) => !accepted.has(id));

  async function placeOrder() {
    if (missing.length > 0) return setRefusal({ kind: "accept" });
    setRefusal(null);
    const { data } = await checkout({
      variables: {
        input: {
          purchaseOrder: purchaseOrder.trim() || null,
          ...(coTerm.kind === "subscription" ? { coTermWith: coTerm.subscriptionId } : {}),
          ...(coTerm.kind === "month-end" ? { coTermMonthEnd: true } : {}),
          acceptedTermsIds: [...accepted],
          expectedTotal: cart.total?.amount ?? null,
        },
      },
    });
    const result = data?.checkout;
    if (result?.__typename === "CheckoutSuccess") {
      forgetCart();
      const { id, number } = result.order;
      notices.done(t`Order ${number} is placed.`);
      go(`/v2c/orders/${id}`, { replace: true });
    } else if (result) setRefusal({ kind: "refused", result });
  }

  return (
    <form
      className={classes.columns}
      aria-label={t`Checkout`}
      onSubmit={(event) => {
        event.preventDefault();
        void placeOrder();
      }}
    >
      <div>
        <Section title={t`Your order`}>
          <CheckoutLines items={cart.items} />
        </Section>
        <Section title={t`Details`}>
          <div className={classes.fields}>
            <TextInput
              label={t`Purchase order`}
              description={t`Your own number, printed on the statement. Optional.`}
              maxLength={60}
              value={purchaseOrder}
              onChange={(event) => setPurchaseOrder(event.currentTarget.value)}
            />
            <CoTermChoice vendorIds={vendorIds} value={coTerm} onChange={setCoTerm} />
          </div>
        </Section>
        {terms.length > 0 && (
          <Section title={t`Terms`}>
            <TermsToAccept terms={terms} accepted={accepted} onChange={setAccepted} />
          </Section>
        )}
      </div>
      <CartSummary
        cart={cart}
        action={
          <>
            <CheckoutRefusal refusal={refusal} />
            <FormErrors messages={[error && readError(error)]} />
            <Button type="submit" size="md" fullWidth loading={loading}>
              <Trans>Place order</Trans>
            </Button>
          </>
        }
      />
    </form>
  );
}
