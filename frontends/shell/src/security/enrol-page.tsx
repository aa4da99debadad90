import { Trans, useLingui } from "@lingui/react/macro";
import { useSignedInViewer } from "@markethall/contracts";
import { Anchor, Button, Text } from "@markethall/ui";
import { useCallback, useState } from "react";
import { AccessFrame } from "../access/access-frame.js";
import { useSignOut } from "../access/use-sign-out.js";
import { AppSetUp } from "./app-set-up.js";
import { NewCodes } from "./new-codes.js";
import { knowsPasskeys } from "./passkey.js";
import { PasskeySetUp } from "./passkey-set-up.js";
import classes from "./security.module.css";

type Way = "choose" | "app" | "passkey";

/** Before anything else: whoever must have a second factor and has none yet adds one here. */
export function EnrolPage() {
  const { t } = useLingui();
  const { reseller } = useSignedInViewer();
  const signOut = useSignOut();
  const [way, setWay] = useState<Way>("choose");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const back = useCallback(() => setWay("choose"), []);
  const name = reseller?.displayName ?? "Markethall";

  function handleAdded(recoveryCodes: readonly string[] | null) {
    if (recoveryCodes === null) window.location.reload();
    else setCodes(recoveryCodes);
  }

  if (codes) {
    return (
      <AccessFrame title={t`Your recovery codes`}>
        {/* A whole new page: the rights that the person has now are read anew. */}
        <NewCodes codes={codes} doneLabel={t`Go on`} onDone={() => window.location.reload()} />
      </AccessFrame>
    );
  }
  return (
    <AccessFrame
      title={t`Add a second factor`}
      lead={t`${name} asks for one beside your password. It takes a minute, and then you go on.`}
      aside={
        <Anchor component="button" type="button" inherit onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </Anchor>
      }
    >
      {way === "choose" && (
        <div className={classes.stack}>
          {knowsPasskeys() && (
            <>
              <Button size="md" fullWidth onClick={() => setWay("passkey")}>
                <Trans>Add a passkey</Trans>
              </Button>
              <Text size="sm" c="dimmed">
                <Trans>
                  Your fingerprint, face or device PIN. The easiest on a device of your own.
                </Trans>
              </Text>
            </>
          )}
          <Button size="md" fullWidth variant="default" onClick={() => setWay("app")}>
            <Trans>Add an authenticator app</Trans>
          </Button>
          <Text size="sm" c="dimmed">
            <Trans>A code of six digits from an app on your phone.</Trans>
          </Text>
        </div>
      )}
      {way === "app" && <AppSetUp onAdded={handleAdded} onCancel={back} />}
      {way === "passkey" && <PasskeySetUp onAdded={handleAdded} onCancel={back} />}
    </AccessFrame>
  );
}
