import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Callout, Facts, Section, TextInput } from "@markethall/ui";
import { type ReactNode, useEffect, useRef } from "react";
import type { CartContentsFragment } from "../gql/graphql.js";
import { CheckoutLines } from "./checkout-lines.js";
import type { CheckoutStep } from "./checkout-steps.js";
import { CoTermChoice, useCoTermName } from "./co-term-choice.js";
import { TermsToAccept } from "./terms-to-accept.js";
import type { CheckoutPreview } from "./use-checkout-preview.js";
import type { OpenTerms } from "./use-open-terms.js";
import classes from "./checkout-step-view.module.css";

interface CheckoutStepViewProps {
  step: CheckoutStep;
  cart: CartContentsFragment;
  preview: CheckoutPreview | null;
  terms: readonly OpenTerms[];
  accepted: ReadonlySet<string>;
  onAccept: (accepted: ReadonlySet<string>) => void;
  purchaseOrder: string;
  onPurchaseOrder: (text: string) => void;
  coTerm: string;
  /** Why the first terms cannot end as chosen. */
  impossible: string | null;
  onCoTerm: (coTerm: string) => void;
  vendorIds: readonly string[];
  /** Back to a step, to change what it holds. */
  onChange: (step: CheckoutStep) => void;
}

/** One step of an order. The focus goes along, so that what is new is read out. */
export function CheckoutStepView(props: CheckoutStepViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const { step } = props;
  useEffect(function takeAlong() {
    if (new URLSearchParams(window.location.search).has("step")) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={classes.step}>
      {views[step](props)}
    </div>
  );
}

const views: Readonly<Record<CheckoutStep, (props: CheckoutStepViewProps) => ReactNode>> = {
  review: (props) => <Review {...props} />,
  details: (props) => <Details {...props} />,
  terms: (props) => <Terms {...props} />,
  confirm: (props) => <Confirm {...props} />,
};

function Review({ cart, preview }: CheckoutStepViewProps) {
  const { t } = useLingui();
  return (
    <Section title={t`Your order`}>
      <CheckoutLines items={cart.items} lines={preview?.lines ?? []} />
    </Section>
  );
}

function Details(props: CheckoutStepViewProps) {
  const { t } = useLingui();
  const { purchaseOrder, onPurchaseOrder, coTerm, onCoTerm, vendorIds, impossible } = props;
  return (
    <Section title={t`Details`}>
      <div className={classes.fields}>
        <TextInput
          label={t`Purchase order`}
          description={t`Your own number, printed on the statement. Optional.`}
          maxLength={60}
          value={purchaseOrder}
          onChange={(event) => onPurchaseOrder(event.currentTarget.value)}
        />
        <CoTermChoice vendorIds={vendorIds} value={coTerm} onChange={onCoTerm} />
        {impossible !== null && (
          <Callout tone="bad" title={t`The first term cannot end like this`}>
            {impossible}{" "}
            <Trans>Choose another end; the prices shown are those of a full term.</Trans>
          </Callout>
        )}
      </div>
    </Section>
  );
}

function Terms({ terms, accepted, onAccept }: CheckoutStepViewProps) {
  const { t } = useLingui();
  return (
    <Section title={t`Terms`} lead={t`To be accepted once; later orders do not ask again.`}>
      <TermsToAccept terms={terms} accepted={accepted} onChange={onAccept} />
    </Section>
  );
}

function Confirm({
  cart,
  preview,
  purchaseOrder,
  coTerm,
  vendorIds,
  onChange,
}: CheckoutStepViewProps) {
  const { t } = useLingui();
  const together = useCoTermName(coTerm, vendorIds);
  const change = (step: CheckoutStep, label: string) => (
    <Anchor component="button" type="button" aria-label={label} onClick={() => onChange(step)}>
      <Trans>Change</Trans>
    </Anchor>
  );
  return (
    <>
      <Section title={t`Your order`}>
        <CheckoutLines items={cart.items} lines={preview?.lines ?? []} />
      </Section>
      <Section title={t`Details`} actions={change("details", t`Change the details`)}>
        <Facts
          items={[
            { label: t`Purchase order`, value: purchaseOrder.trim() || "—" },
            { label: t`End of the first term`, value: together },
          ]}
        />
      </Section>
    </>
  );
}
