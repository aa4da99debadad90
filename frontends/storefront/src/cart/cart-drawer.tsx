import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconShoppingCart,
  LoadingState,
  Money,
} from "@markethall/ui";
import { Drawer } from "@markethall/ui/overlays";
import { CartLine } from "./cart-line.js";
import { useCart } from "./use-cart.js";
import classes from "./cart-drawer.module.css";

/** A look into the cart from any page. */
export function CartDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Drawer opened={opened} onClose={onClose} title={t`Your cart`} position="right" size={420}>
      <CartInDrawer onLeave={onClose} />
    </Drawer>
  );
}

function CartInDrawer({ onLeave }: { onLeave: () => void }) {
  const { t } = useLingui();
  const { cart, known, error, refetch } = useCart();
  const { can } = useAbilities();
  if (!known) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="table" rows={3} />
    );
  }
  if (!cart || cart.items.length === 0) {
    return (
      <EmptyState icon={<IconShoppingCart size={22} />} title={t`Your cart is empty`}>
        <Trans>What you add stays here until you order it.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={classes.content}>
      <ul className={classes.lines} aria-label={t`Cart`}>
        {cart.items.map((item) => (
          <CartLine key={item.id} item={item} compact />
        ))}
      </ul>
      <div className={classes.total}>
        <span>{t`Total before tax`}</span>
        <Money value={cart.total} strong />
      </div>
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
  );
}
