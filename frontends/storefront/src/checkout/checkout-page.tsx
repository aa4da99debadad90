import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconShoppingCart,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { useCart } from "../cart/use-cart.js";
import { CheckoutFlow } from "./checkout-flow.js";

/** The last look before an order: money of each line, purchase order, dates, terms. */
export function CheckoutPage() {
  const { t } = useLingui();
  const { cart, known, error, refetch } = useCart();
  return (
    <>
      <PageHeader title={t`Checkout`} crumbs={[{ label: t`Cart`, to: "/v2c/cart" }]} />
      {content()}
    </>
  );

  function content() {
    if (!known) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState />
      );
    }
    if (!cart || cart.items.length === 0) {
      return (
        <EmptyState
          icon={<IconShoppingCart size={22} />}
          title={t`There is nothing to order`}
          action={
            <Button component={PortalLink} to="/v2c/catalog">
              <Trans>Look around</Trans>
            </Button>
          }
        >
          <Trans>Your cart is empty.</Trans>
        </EmptyState>
      );
    }
    return <CheckoutFlow cart={cart} />;
  }
}
