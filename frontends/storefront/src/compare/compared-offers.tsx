import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { Button, formatCycle, formatTerm, FormErrors, Money } from "@markethall/ui";
import { useState } from "react";
import { openCart } from "../cart/drawer-state.js";
import { useCartCommands } from "../cart/use-cart-commands.js";
import { yearlyPrice } from "../product/yearly-price.js";
import type { ComparedPlan, ComparedProduct } from "./comparison.query.js";
import classes from "./compared-offers.module.css";

interface ComparedOffersProps {
  product: ComparedProduct;
  /** Of one term and cycle, the cheapest first. */
  plans: readonly ComparedPlan[];
  /** Ids of those that cost least of all that are compared. */
  least: ReadonlySet<string>;
}

/** What a product costs for one term and cycle, by edition, each with the way into the cart. */
export function ComparedOffers({ product, plans, least }: ComparedOffersProps) {
  if (plans.length === 0) return <span className={classes.none}>—</span>;
  const named = new Set(product.plans.map(({ sku }) => sku.id)).size > 1;
  return (
    <ul className={classes.offers}>
      {plans.map((plan) => (
        <li key={plan.id} className={classes.offer}>
          {named && <span className={classes.edition}>{plan.sku.name}</span>}
          <span className={classes.price}>
            <Money value={plan.price} per={formatCycle(plan.billingCycle)} />
            {least.has(plan.id) && (
              <span className={classes.least}>
                <Trans>Lowest</Trans>
              </span>
            )}
          </span>
          <InYear plan={plan} />
          <AddOffer product={product} plan={plan} />
        </li>
      ))}
    </ul>
  );
}

function InYear({ plan }: { plan: ComparedPlan }) {
  const year = plan.billingCycle === "ANNUAL" ? null : yearlyPrice(plan, 1);
  return (
    year && (
      <span className={classes.year}>
        <Trans>
          <Money value={year} /> a year
        </Trans>
      </span>
    )
  );
}

function AddOffer({ product, plan }: { product: ComparedProduct; plan: ComparedPlan }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { add, adding } = useCartCommands();
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!can("addToCart")) return null;
  const name = named(product, plan);
  const term = formatTerm(plan.term);
  const cycle = formatCycle(plan.billingCycle);

  async function handleClick() {
    setRefusal(null);
    const input = { planId: plan.id, quantity: plan.minSeats };
    const { data } = await add({ variables: { input } });
    const result = data?.addToCart;
    if (result?.__typename === "AddToCartSuccess") openCart(true);
    else if (result) setRefusal(result.message);
  }

  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={adding.loading}
        aria-label={t`Add ${name} to the cart: ${term}, billed per ${cycle}`}
        onClick={() => void handleClick()}
      >
        <Trans>Add to cart</Trans>
      </Button>
      <FormErrors messages={[refusal, adding.error && readError(adding.error)]} />
    </>
  );
}

function named(product: ComparedProduct, { sku }: ComparedPlan): string {
  return sku.name.startsWith(product.name) ? sku.name : `${product.name} ${sku.name}`;
}
