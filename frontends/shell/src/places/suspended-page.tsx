import { Trans, useLingui } from "@lingui/react/macro";
import { useStorefront } from "@markethall/contracts";
import { Anchor, EmptyState, IconClock } from "@markethall/ui";
import { useEffect } from "react";

/** The reseller's portal is closed for now. */
export function SuspendedPage() {
  const { t } = useLingui();
  const { displayName, branding } = useStorefront();
  const { supportEmail } = branding;
  useEffect(
    function nameTheTab() {
      document.title = displayName;
    },
    [displayName],
  );
  return (
    <main>
      <EmptyState
        wholePage
        icon={<IconClock size={22} />}
        title={t`${displayName} is not available at the moment`}
        action={
          supportEmail && (
            <Anchor href={`mailto:${supportEmail}`}>
              <Trans>Write to {supportEmail}</Trans>
            </Anchor>
          )
        }
      >
        <Trans>This portal has been suspended. Your subscriptions keep running.</Trans>
      </EmptyState>
    </main>
  );
}
