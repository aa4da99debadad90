import { useSearchParams, withParams } from "@markethall/contracts";

export type CheckoutStep = "review" | "details" | "terms" | "confirm";

/** The way of an order; terms are a step only while some are to be accepted. */
export function checkoutSteps(hasTerms: boolean): readonly CheckoutStep[] {
  return hasTerms ? ["review", "details", "terms", "confirm"] : ["review", "details", "confirm"];
}

/** The step that an address names; the first for what is none of them. */
export function stepOf(params: URLSearchParams, steps: readonly CheckoutStep[]): CheckoutStep {
  return steps.find((step) => step === params.get("step")) ?? "review";
}

/** What was entered, as an address keeps it, so that neither a reload nor the way back loses it. */
export interface Entered {
  readonly purchaseOrder: string;
  /** "none", "month-end", or the id of a subscription to end together with. */
  readonly coTerm: string;
}

export function enteredIn(params: URLSearchParams): Entered {
  return { purchaseOrder: params.get("po") ?? "", coTerm: params.get("end") ?? "none" };
}

/** The address of a step with what was entered. */
export function stepAddress(
  params: URLSearchParams,
  step: CheckoutStep,
  { purchaseOrder, coTerm }: Entered,
): URLSearchParams {
  return withParams(params, {
    step,
    po: purchaseOrder.trim(),
    end: coTerm === "none" ? null : coTerm,
  });
}

/** Where one is on the way, and how to go on; each step is an entry of the history. */
export function useCheckoutSteps(hasTerms: boolean) {
  const [params, setParams] = useSearchParams();
  const steps = checkoutSteps(hasTerms);
  const step = stepOf(params, steps);
  return {
    steps,
    step,
    index: steps.indexOf(step),
    entered: enteredIn(params),
    go: (to: CheckoutStep, entered: Entered) =>
      setParams((known) => stepAddress(known, to, entered)),
    keep: (entered: Entered) =>
      setParams((known) => stepAddress(known, step, entered), { replace: true }),
  };
}
