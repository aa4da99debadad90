import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconShoppingCart,
  LoadingState,
  PageHeader,
  Section,
} from "@markethall/ui";
import { useState } from "react";
import { CartLines } from "./cart-lines.js";
import { CartSummary } from "./cart-summary.js";
import { RemovedLine } from "./removed-line.js";
import { type CartItem, useCart } from "./use-cart.js";
import classes from "./cart-page.module.css";

/** What is about to be ordered. */
export function CartPage() {
  const { t } = useLingui();
  const { cart, known, error, refetch } = useCart();
  const { can } = useAbilities();
  const [removed, setRemoved] = useState<CartItem | null>(null);
  return (
    <>
      <PageHeader title={t`Cart`} crumbs={[{ label: t`Catalog`, to: "/v2c/catalog" }]} />
      {content()}
    </>
  );

  function content() {
    if (!known) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" rows={4} />
      );
    }
    const back = removed && (
      <RemovedLine key={removed.id} item={removed} onGone={() => setRemoved(null)} />
    );
    if (!cart || cart.items.length === 0) {
      return (
        <>
          {back}
          <EmptyCart />
        </>
      );
    }
    return (
      <div className={classes.columns}>
        <div>
          {back}
          <Section>
            <CartLines cart={cart} onRemoved={setRemoved} />
          </Section>
        </div>
        <CartSummary
          cart={cart}
          action={
            can("checkout") && (
              <Button component={PortalLink} to="/v2c/checkout" size="md" fullWidth>
                <Trans>Checkout</Trans>
              </Button>
            )
          }
        />
      </div>
    );
  }
}

function EmptyCart() {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={<IconShoppingCart size={22} />}
      title={t`Your cart is empty`}
      action={
        <Button component={PortalLink} to="/v2c/catalog">
          <Trans>Look around</Trans>
        </Button>
      }
    >
      <Trans>What you add from the catalog stays here until you order it.</Trans>
    </EmptyState>
  );
}
