import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useSession, useStorefront } from "@markethall/contracts";
import { ActionIcon, Button, IconHelp, IconUser } from "@markethall/ui";
import { lazy, Suspense } from "react";
import { isOpen } from "../remotes/portal-areas.js";
import { RemoteAction } from "../remotes/remote-action.js";

const PortalMenus = lazy(() =>
  import("./portal-menus.js").then((module) => ({ default: module.PortalMenus })),
);

/** The right end of the portal's header. */
export function PortalActions() {
  const session = useSession();
  const { features } = useStorefront();
  if (session.viewer === null) {
    return (
      <>
        <Button component={PortalLink} to="/v2c/sign-in" variant="subtle" color="gray">
          <Trans>Sign in</Trans>
        </Button>
        {features.signUp && (
          <Button component={PortalLink} to="/v2c/sign-up">
            <Trans>Sign up</Trans>
          </Button>
        )}
      </>
    );
  }
  return (
    <>
      {isOpen("/v2c/cart", session) && <RemoteAction name="storefront" />}
      <Suspense fallback={<MenusToCome />}>
        <PortalMenus />
      </Suspense>
    </>
  );
}

/** Keeps the place while the menus' chunk is on its way. */
function MenusToCome() {
  const { t } = useLingui();
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size={36} disabled aria-label={t`Help`}>
        <IconHelp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={36} disabled aria-label={t`Account`}>
        <IconUser size={20} aria-hidden />
      </ActionIcon>
    </>
  );
}
