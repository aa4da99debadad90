import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { ActionIcon, formatNumber, IconShoppingCart } from "@markethall/ui";
import { lazy, Suspense, useEffect, useState } from "react";
import { openCart, useCartOpened } from "./drawer-state.js";
import { useCart } from "./use-cart.js";
import classes from "./cart-button.module.css";

const CartDrawer = lazy(async () => ({ default: (await import("./cart-drawer.js")).CartDrawer }));

/** The cart in the portal's header: how much is in it, and a look inside. */
export function CartButton() {
  const { t } = useLingui();
  const { cart } = useCart();
  const opened = useCartOpened();
  const [wanted, setWanted] = useState(false);
  if (opened && !wanted) setWanted(true);
  useEffect(() => () => openCart(false), []);
  const count = cart?.items.length ?? 0;
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        className={classes.button}
        aria-label={t`Cart, ${plural(count, { one: "# line", other: "# lines" })}`}
        onClick={() => openCart(true)}
      >
        <IconShoppingCart size={20} aria-hidden />
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {formatNumber(count)}
          </span>
        )}
      </ActionIcon>
      <Suspense>
        {wanted && <CartDrawer opened={opened} onClose={() => openCart(false)} />}
      </Suspense>
    </>
  );
}
