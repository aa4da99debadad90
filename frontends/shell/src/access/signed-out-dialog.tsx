import { useLocation, usePortalPath, useSession } from "@markethall/contracts";
import { Button, Modal, Text } from "@markethall/ui";
import { signInPath } from "./next-path.js";
import { useSignedOut } from "./signed-out.js";

/** The session has ended while a page was open: says so, and leads back here after sign-in. */
export function SignedOutDialog() {
  const signedOut = useSignedOut();
  const { audience, viewer } = useSession();
  const { pathname, search } = useLocation();
  const path = usePortalPath();
  const signIn = audience === "portal" ? "/v2c/sign-in" : "/console/sign-in";
  return (
    <Modal
      opened={signedOut && viewer !== null}
      onClose={() => undefined}
      withCloseButton={false}
      title="Your session has ended"
    >
      <Text c="dimmed">For your safety you have been signed out. Sign in again to go on where you were.</Text>
      <Button mt="lg" fullWidth component="a" href={path(signInPath(signIn, pathname + search))}>
        Sign in again
      </Button>
    </Modal>
  );
}
