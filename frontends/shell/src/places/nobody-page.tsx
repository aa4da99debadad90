import { EmptyState, IconBuildingStore } from "@markethall/ui";
import { useEffect } from "react";

/** No portal under this nickname: says so and names nobody. */
export function NobodyPage() {
  useEffect(function nameTheTab() {
    document.title = "Not found";
  }, []);
  return (
    <main>
      <EmptyState
        wholePage
        icon={<IconBuildingStore size={22} />}
        title="There is no portal at this address"
      >
        Check the address that you were given, or ask the company that gave it to you.
      </EmptyState>
    </main>
  );
}
