import { useAbilities } from "@markethall/contracts";
import { Button } from "@markethall/ui";
import { useState } from "react";
import type { ChangeKind } from "../gql/graphql.js";
import type { Subscription } from "../subscription/subscription-facts.js";
import { ChangeDialog } from "./change-dialog.js";

/** What stands on the page as a button; the renewal is chosen where its prices stand. */
const offered: readonly { readonly kind: ChangeKind; readonly label: string }[] = [
  { kind: "CANCEL", label: "Cancel" },
  { kind: "SUSPEND", label: "Suspend" },
  { kind: "RESUME", label: "Resume" },
  { kind: "CHANGE_SEATS", label: "Change seats" },
];

/** The changes that the subscription allows now, to those who may make them. */
export function ChangeActions({ subscription }: { subscription: Subscription }) {
  const { can } = useAbilities();
  const [changing, setChanging] = useState<ChangeKind | null>(null);
  if (!can("Mutation.changeSubscription")) return null;
  const possible = offered.filter(({ kind }) => subscription.availableChanges.includes(kind));
  return (
    <>
      {possible.map(({ kind, label }) => (
        <Button
          key={kind}
          variant={kind === "CHANGE_SEATS" ? "filled" : "default"}
          onClick={() => setChanging(kind)}
        >
          {label}
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
