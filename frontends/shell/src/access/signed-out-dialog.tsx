import { Trans, useLingui } from "@lingui/react/macro";
import { useLocation, usePortalPath, useSession } from "@markethall/contracts";
import { Button, Text } from "@markethall/ui";
import { Modal } from "@markethall/ui/overlays";
import { signInPath } from "./next-path.js";

/** The session has ended while a page was open: says so, and leads back here after sign-in. */
export function SignedOutDialog() {
  const { t } = useLingui();
  const { audience } = useSession();
  const { pathname, search } = useLocation();
  const path = usePortalPath();
  const signIn = audience === "portal" ? "/v2c/sign-in" : "/console/sign-in";
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={t`Your session has ended`}
    >
      <Text c="dimmed">
        <Trans>
          For your safety you have been signed out. Sign in again to go on where you were.
        </Trans>
      </Text>
      <Button mt="lg" fullWidth component="a" href={path(signInPath(signIn, pathname + search))}>
        <Trans>Sign in again</Trans>
      </Button>
    </Modal>
  );
}
