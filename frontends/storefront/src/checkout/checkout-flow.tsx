import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FormErrors } from "@markethall/ui";
import { Stepper } from "@markethall/ui/forms";
import { useState } from "react";
import type { CartContentsFragment } from "../gql/graphql.js";
import { CheckoutRefusal } from "./checkout-refusal.js";
import { CheckoutStepView } from "./checkout-step-view.js";
import { type CheckoutStep, useCheckoutSteps } from "./checkout-steps.js";
import { DueSummary } from "./due-summary.js";
import { NotReady } from "./not-ready.js";
import { useCheckoutPreview } from "./use-checkout-preview.js";
import { useOpenTerms } from "./use-open-terms.js";
import { usePlaceOrder } from "./use-place-order.js";
import classes from "./checkout-flow.module.css";

const titles: Readonly<Record<CheckoutStep, MessageDescriptor>> = {
  review: msg`Review`,
  details: msg`Details`,
  terms: msg`Terms`,
  confirm: msg`Confirm`,
};

/** An order in steps, each an address of its own. What is entered stays whatever is refused. */
export function CheckoutFlow({ cart }: { cart: CartContentsFragment }) {
  const { t } = useLingui();
  const { place, placing, refusal, setRefusal, problem } = usePlaceOrder();
  const vendorIds = [...new Set(cart.items.map(({ plan }) => plan.sku.product.vendor.id))];
  const terms = useOpenTerms(vendorIds, refusal);
  const { steps, step, index, entered, go, keep } = useCheckoutSteps(terms.length > 0);
  const [purchaseOrder, setPurchaseOrder] = useState(entered.purchaseOrder);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { coTerm } = entered;
  const money = useCheckoutPreview(coTerm);
  const typed = { purchaseOrder, coTerm };
  const next = steps[index + 1];

  async function goOn() {
    if (step === "details" && money.impossible !== null) return;
    const open = terms.some(({ id }) => !accepted.has(id));
    if (open && (step === "terms" || step === "confirm")) {
      setRefusal({ kind: "accept" });
      return go("terms", typed);
    }
    setRefusal(null);
    if (next) return go(next, typed);
    const expectedTotal = money.preview?.dueNow?.amount ?? null;
    const refused = await place({ purchaseOrder, coTerm, accepted, expectedTotal });
    if (refused === "PriceChangedError") void money.refetch();
    if (refused === "TermsNotAcceptedError") go("terms", typed);
  }

  return (
    <form
      className={classes.columns}
      aria-label={t`Checkout`}
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <div className={classes.way}>
        <Stepper
          label={t`Steps of the order`}
          steps={steps.map((one) => t(titles[one]))}
          current={index}
          onGo={(to) => go(steps[to] ?? "review", typed)}
        />
        {money.preview && <NotReady missing={money.preview.missing} />}
        <CheckoutStepView
          key={step}
          step={step}
          cart={cart}
          preview={money.preview}
          terms={terms}
          accepted={accepted}
          onAccept={setAccepted}
          purchaseOrder={purchaseOrder}
          onPurchaseOrder={setPurchaseOrder}
          coTerm={coTerm}
          impossible={money.impossible}
          onCoTerm={(end) => keep({ purchaseOrder, coTerm: end })}
          vendorIds={vendorIds}
          onChange={(to) => go(to, typed)}
        />
      </div>
      <DueSummary cart={cart} preview={money.preview}>
        <CheckoutRefusal refusal={refusal} />
        <FormErrors messages={[money.problem, problem]} />
        <Button type="submit" size="md" fullWidth loading={placing}>
          {next ? <Trans>Continue</Trans> : <Trans>Place order</Trans>}
        </Button>
      </DueSummary>
    </form>
  );
}
