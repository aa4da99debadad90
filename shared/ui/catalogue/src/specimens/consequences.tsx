import { Button, TextInput, useDisclosure } from "@markethall/ui";
import { ConfirmConsequences, type Consequence } from "@markethall/ui/overlays";
import type { ReactNode } from "react";
import type { Specimen } from "../specimen.js";

interface SuspendProps {
  counting?: boolean;
  typed?: string;
  problem?: string;
  busy?: boolean;
  children?: ReactNode;
}

function Suspend({ counting = false, typed, problem, busy = false, children }: SuspendProps) {
  const [opened, { open, close }] = useDisclosure(true);
  const told: readonly Consequence[] = [
    { kind: "ends", says: "12 people are signed out within seconds and cannot sign in." },
    { kind: "warns", says: "4 active subscriptions run on at the vendors and are billed." },
    { kind: "stays", says: "You can reactivate it at any time." },
  ];
  return (
    <>
      <Button m="md" variant="default" onClick={open}>
        Open
      </Button>
      <ConfirmConsequences
        opened={opened}
        onClose={close}
        onConfirm={close}
        title="Suspend Contoso Bakery"
        consequences={counting ? null : told}
        confirmLabel="Suspend customer"
        {...(typed === undefined ? {} : { typed })}
        problem={problem ?? null}
        busy={busy}
        dangerous
      >
        {children}
      </ConfirmConsequences>
    </>
  );
}

export const consequences: readonly Specimen[] = [
  {
    slug: "confirm-consequences",
    title: "Confirm consequences",
    group: "Overlays",
    use: "Before something that matters, and above all before something is ended or taken away: what it does to whom, counted.",
    covers: ["ConfirmConsequences", "Consequences"],
    alone: true,
    states: {
      full: () => <Suspend />,
      loading: () => <Suspend counting />,
      busy: () => <Suspend busy />,
      "with a field": () => (
        <Suspend>
          <TextInput label="Reason" />
        </Suspend>
      ),
      "a name to type": () => <Suspend typed="Contoso Bakery" />,
      error: () => <Suspend problem="It was suspended by somebody else meanwhile." />,
    },
  },
];
