import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useLocation, useViewer } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import {
  Button,
  Callout,
  formatCycle,
  formatMoney,
  formatNumber,
  FormErrors,
  Money,
  multiplyDecimal,
} from "@markethall/ui";
import { useState } from "react";
import { openCart } from "../cart/drawer-state.js";
import { QuantityField } from "../cart/quantity-field.js";
import { useCartCommands } from "../cart/use-cart-commands.js";
import type { PlanChoice_PlanFragment } from "../gql/graphql.js";
import { PlanChoice } from "./plan-choice.js";
import { PriceExplained } from "./price-explained.js";
import type { ChosenPlan } from "./use-plan-choice.js";
import classes from "./order-panel.module.css";

interface OrderPanelProps {
  plans: readonly PlanChoice_PlanFragment[];
  choice: ChosenPlan;
}

/** Choose a plan, see its price and why it is that, and put it into the cart. */
export function OrderPanel({ plans, choice }: OrderPanelProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { plan, seats } = choice;
  if (!plan)
    return (
      <Callout title={t`Not for sale at the moment`}>
        <Trans>No plan of this product can be ordered.</Trans>
      </Callout>
    );

  const licensed = plan.kind === "LICENSE";
  const sold = !licensed || plan.price != null;
  return (
    <div className={classes.panel}>
      <PlanChoice plans={plans} chosenId={plan.id} onChoose={choice.choose} />
      {licensed && sold && (
        <div className={classes.row}>
          <span className={classes.label}>{t`Seats`}</span>
          <QuantityField
            label={t`Seats`}
            value={seats}
            min={plan.minSeats}
            max={plan.maxSeats ?? null}
            onChange={choice.setSeats}
          />
        </div>
      )}
      {plan.price && licensed && (
        <div className={classes.total}>
          <span className={classes.label}>
            {formatNumber(seats)} × {formatMoney(plan.price)}
          </span>
          <Money
            value={{
              amount: multiplyDecimal(plan.price.amount, seats),
              currency: plan.price.currency,
            }}
            per={formatCycle(plan.billingCycle)}
            strong
          />
        </div>
      )}
      <PriceExplained plan={plan} />
      {can("addToCart") && !sold && <NotPriced />}
      {can("addToCart") && sold && (
        <AddToCartButton planId={plan.id} quantity={licensed ? seats : 1} />
      )}
      {!can("addToCart") && <WhyNot />}
    </div>
  );
}

/** A plan that no price list of the company holds: nothing to order yet, and a way to ask. */
function NotPriced() {
  const { t } = useLingui();
  const { can } = useAbilities();
  return (
    <Callout title={t`Not in your price list`}>
      <Trans>This plan has no price for your company yet, so it cannot be ordered.</Trans>
      {can("createSupportRequest") && (
        <>
          {" "}
          <PortalLink to="/v2c/support">
            <Trans>Ask us for it</Trans>
          </PortalLink>
        </>
      )}
    </Callout>
  );
}

function AddToCartButton({ planId, quantity }: { planId: string; quantity: number }) {
  const { add, adding } = useCartCommands();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function handleClick() {
    setRefusal(null);
    const { data } = await add({ variables: { input: { planId, quantity } } });
    const result = data?.addToCart;
    if (result?.__typename === "AddToCartSuccess") openCart(true);
    else if (result) setRefusal(result.message);
  }

  return (
    <>
      <FormErrors messages={[refusal, adding.error && readError(adding.error)]} />
      <Button size="md" fullWidth loading={adding.loading} onClick={() => void handleClick()}>
        <Trans>Add to cart</Trans>
      </Button>
    </>
  );
}

/** Why there is no button: not signed in, or not one's task. */
function WhyNot() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { has } = useAbilities();
  const { pathname, search } = useLocation();
  if (viewer === null) {
    return (
      <Button
        component={PortalLink}
        to={`/v2c/sign-in?next=${encodeURIComponent(pathname + search)}`}
        size="md"
        fullWidth
      >
        <Trans>Sign in to order</Trans>
      </Button>
    );
  }
  if (viewer.customer === null)
    return <Callout>{t`Customers order here; you are signed in as staff.`}</Callout>;
  return (
    <Callout>
      {has("purchasing")
        ? t`Buyers and administrators of your company can order this.`
        : t`Ordering is not open here. Ask us for an offer.`}
    </Callout>
  );
}
