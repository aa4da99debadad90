import { PortalLink, useViewer } from "@markethall/contracts";
import { Button } from "@markethall/ui";

/** The right end of the portal's header. */
export function PortalActions() {
  const viewer = useViewer();
  if (viewer === null) {
    return (
      <>
        <Button component={PortalLink} to="/v2c/sign-in" variant="subtle" color="gray">
          Sign in
        </Button>
        <Button component={PortalLink} to="/v2c/sign-up">
          Sign up
        </Button>
      </>
    );
  }
  return <span>{viewer.user.name}</span>;
}
