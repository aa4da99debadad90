import { Button, StatusBadge, useDisclosure } from "@markethall/ui";
import { DetailBody, DetailDrawer, DetailPart, ViewsMenu } from "@markethall/ui/overlays";
import type { Specimen } from "../specimen.js";
import { LONG_NAME, nothing } from "./sample.js";

const refuse = () => Promise.resolve("The catalogue does nothing.");

const views = [
  { id: "1", name: "Renewals in May", isDefault: true },
  { id: "2", name: LONG_NAME, isDefault: false },
];

function Views({ activeId, changed }: { activeId: string | null; changed: boolean }) {
  return (
    <ViewsMenu
      all="All subscriptions"
      views={views}
      activeId={activeId}
      changed={changed}
      onOpen={nothing}
      onSave={refuse}
      onDelete={refuse}
    />
  );
}

/** Open from the start, and again by a button. */
function Detail() {
  const [opened, { open, close }] = useDisclosure(true);
  return (
    <>
      <Button m="md" variant="default" onClick={open}>
        Open
      </Button>
      <DetailDrawer opened={opened} onClose={close} title="Subscription">
        <DetailBody
          title={LONG_NAME}
          beside={<StatusBadge status="ACTIVE" />}
          lead="Microsoft · Annual, paid monthly"
        >
          <DetailPart title="Can be given back">8 seats until Friday</DetailPart>
        </DetailBody>
      </DetailDrawer>
    </>
  );
}

export const viewParts: readonly Specimen[] = [
  {
    slug: "detail-drawer",
    title: "Detail drawer",
    group: "Overlays",
    use: "Something beside the list that it belongs to.",
    covers: ["DetailBody", "DetailDrawer", "DetailPart"],
    states: {
      full: () => <Detail />,
    },
  },
  {
    slug: "views-menu",
    title: "Views menu",
    group: "Overlays",
    use: "Views that a person keeps of a page: opens, makes, changes and forgets them.",
    covers: ["ViewsMenu"],
    states: {
      "no view": () => <Views activeId={null} changed={false} />,
      "a view": () => <Views activeId="1" changed={false} />,
      changed: () => <Views activeId="2" changed />,
      "not kept yet": () => <Views activeId={null} changed />,
    },
  },
];
