import { PortalLink, useSession } from "@markethall/contracts";
import { Button, EmptyState, IconSearch } from "@markethall/ui";
import { useEffect } from "react";

/** No such page; the way back to where everything starts. */
export function NotFoundPage() {
  const { audience } = useSession();
  useEffect(function nameTheTab() {
    document.title = "Page not found";
  }, []);
  return (
    <EmptyState
      wholePage
      icon={<IconSearch size={22} />}
      title="There is no such page"
      action={
        <Button component={PortalLink} to={audience === "portal" ? "/v2c" : "/console"}>
          Go to the start page
        </Button>
      }
    >
      The address may be old or mistyped, or this page may not be open to you.
    </EmptyState>
  );
}
