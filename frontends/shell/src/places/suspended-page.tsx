import { useStorefront } from "@markethall/contracts";
import { Anchor, EmptyState, IconClock } from "@markethall/ui";
import { useEffect } from "react";

/** The reseller's portal is closed for now. */
export function SuspendedPage() {
  const { displayName, branding } = useStorefront();
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
        title={`${displayName} is not available at the moment`}
        action={
          branding.supportEmail && (
            <Anchor href={`mailto:${branding.supportEmail}`}>
              Write to {branding.supportEmail}
            </Anchor>
          )
        }
      >
        This portal has been suspended. Your subscriptions keep running.
      </EmptyState>
    </main>
  );
}
