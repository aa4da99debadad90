import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useSignedInViewer } from "@markethall/contracts";
import { Button, EmptyState, IconSparkles } from "@markethall/ui";

/** A first visit: the way to the first order, in place of cards that would all be empty. */
export function FirstOrder() {
  const { t } = useLingui();
  const { customer } = useSignedInViewer();
  const { has, can } = useAbilities();
  const company = customer?.name ?? "";
  const orders = has("catalog") && can("checkout");
  return (
    <EmptyState
      icon={<IconSparkles size={22} />}
      title={t`Welcome, ${company}`}
      action={
        has("catalog") && (
          <Button component={PortalLink} to="/v2c/catalog">
            {orders ? t`Choose a first product` : t`Look at the catalog`}
          </Button>
        )
      }
    >
      {orders ? (
        <Trans>
          You have bought nothing yet. Choose a product and a plan, put it into the cart and check
          out: what it costs, who uses it and when it renews will then stand here.
        </Trans>
      ) : (
        <Trans>
          Your company has bought nothing yet. What it spends and holds will stand here once it has.
        </Trans>
      )}
    </EmptyState>
  );
}
