import { useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { Button } from "@markethall/ui";
import { useState } from "react";
import type { ChangeKind } from "../gql/graphql.js";
import type { Subscription } from "../subscription/subscription-facts.js";
import { ChangeDialog } from "./change-dialog.js";
import { changeNames } from "./change-names.js";

/** What stands on the page as a button; the renewal is chosen where its prices stand. */
const offered: readonly ChangeKind[] = ["CANCEL", "SUSPEND", "RESUME", "CHANGE_SEATS"];

const looks: Partial<Record<ChangeKind, string>> = {
  CANCEL: "destructive",
  SUSPEND: "destructive",
  CHANGE_SEATS: "filled",
};

/** The changes that the subscription allows now, to those who may make them. */
export function ChangeActions({ subscription }: { subscription: Subscription }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const [changing, setChanging] = useState<ChangeKind | null>(null);
  if (!can("Mutation.changeSubscription")) return null;
  const possible = offered.filter((kind) => subscription.availableChanges.includes(kind));
  return (
    <>
      {possible.map((kind) => (
        <Button key={kind} variant={looks[kind] ?? "default"} onClick={() => setChanging(kind)}>
          {t(changeNames[kind])}
        </Button>
      ))}
      {changing !== null && (
        <ChangeDialog
          subscription={subscription}
          kind={changing}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}
