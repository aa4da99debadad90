import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { Button, EmptyState, ErrorState, IconShoppingCart, LoadingState } from "@markethall/ui";
import { Drawer } from "@markethall/ui/overlays";
import { useState } from "react";
import { CartLines } from "./cart-lines.js";
import { CartTotals } from "./cart-totals.js";
import { RemovedLine } from "./removed-line.js";
import { type CartItem, useCart } from "./use-cart.js";
import classes from "./cart-drawer.module.css";

/** A look into the cart from any page. */
export function CartDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Drawer opened={opened} onClose={onClose} title={t`Your cart`} position="right" size={440}>
      <CartInDrawer onLeave={onClose} />
    </Drawer>
  );
}

function CartInDrawer({ onLeave }: { onLeave: () => void }) {
  const { t } = useLingui();
  const { cart, known, error, refetch } = useCart();
  const { can } = useAbilities();
  const [removed, setRemoved] = useState<CartItem | null>(null);
  if (!known) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="table" rows={3} />
    );
  }
  const back = removed && (
    <RemovedLine key={removed.id} item={removed} onGone={() => setRemoved(null)} />
  );
  if (!cart || cart.items.length === 0) {
    return (
      <>
        {back}
        <EmptyState
          icon={<IconShoppingCart size={22} />}
          title={t`Your cart is empty`}
          action={
            <Button component={PortalLink} to="/v2c/catalog" variant="default" onClick={onLeave}>
              <Trans>Look around</Trans>
            </Button>
          }
        >
          <Trans>What you add stays here until you order it.</Trans>
        </EmptyState>
      </>
    );
  }
  return (
    <div className={classes.content}>
      {back}
      <CartLines cart={cart} onRemoved={setRemoved} compact />
      <div className={classes.foot}>
        <CartTotals cart={cart} />
        <div className={classes.buttons}>
          <Button component={PortalLink} to="/v2c/cart" variant="default" onClick={onLeave}>
            <Trans>View cart</Trans>
          </Button>
          {can("checkout") && (
            <Button component={PortalLink} to="/v2c/checkout" onClick={onLeave}>
              <Trans>Checkout</Trans>
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
