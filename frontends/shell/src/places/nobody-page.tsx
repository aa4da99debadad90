import { Trans, useLingui } from "@lingui/react/macro";
import { EmptyState, IconBuildingStore } from "@markethall/ui";
import { useEffect } from "react";

/** No portal under this nickname: says so and names nobody. */
export function NobodyPage() {
  const { t } = useLingui();
  const tab = t`Not found`;
  useEffect(
    function nameTheTab() {
      document.title = tab;
    },
    [tab],
  );
  return (
    <main>
      <EmptyState
        wholePage
        icon={<IconBuildingStore size={22} />}
        title={t`There is no portal at this address`}
      >
        <Trans>
          Check the address that you were given, or ask the company that gave it to you.
        </Trans>
      </EmptyState>
    </main>
  );
}
