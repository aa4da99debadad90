import { Button, useDisclosure } from "@markethall/ui";
import { ConfirmConsequences, type Consequence } from "@markethall/ui/overlays";
import type { Specimen } from "../specimen.js";

interface SuspendProps {
  counting?: boolean;
  typed?: string;
  problem?: string;
}

function Suspend({ counting = false, typed, problem }: SuspendProps) {
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
        dangerous
      />
    </>
  );
}

export const consequences: readonly Specimen[] = [
  {
    slug: "confirm-consequences",
    title: "Confirm consequences",
    group: "Overlays",
    use: "Before something is ended or taken away: what it does to whom, counted.",
    covers: ["ConfirmConsequences"],
    alone: true,
    states: {
      full: () => <Suspend />,
      loading: () => <Suspend counting />,
      "a name to type": () => <Suspend typed="Contoso Bakery" />,
      error: () => <Suspend problem="It was suspended by somebody else meanwhile." />,
    },
  },
];
