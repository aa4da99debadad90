import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useSession } from "@markethall/contracts";
import { Button, EmptyState, IconSearch } from "@markethall/ui";
import { useEffect } from "react";

/** No such page; the way back to where everything starts. */
export function NotFoundPage() {
  const { t } = useLingui();
  const { audience } = useSession();
  const tab = t`Page not found`;
  useEffect(
    function nameTheTab() {
      document.title = tab;
    },
    [tab],
  );
  return (
    <EmptyState
      wholePage
      icon={<IconSearch size={22} />}
      title={t`There is no such page`}
      action={
        <Button component={PortalLink} to={audience === "portal" ? "/v2c" : "/console"}>
          <Trans>Go to the start page</Trans>
        </Button>
      }
    >
      <Trans>The address may be old or mistyped, or this page may not be open to you.</Trans>
    </EmptyState>
  );
}
