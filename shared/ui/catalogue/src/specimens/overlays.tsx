import { Button, Group, TextInput, useDisclosure } from "@markethall/ui";
import {
  ConfirmAction,
  Drawer,
  Menu,
  Modal,
  NavDrawer,
  PersonActions,
  Tooltip,
} from "@markethall/ui/overlays";
import type { ReactNode } from "react";
import type { Specimen } from "../specimen.js";
import { LONG_NAME, nothing } from "./sample.js";

interface OpenedProps {
  children: (opened: boolean, close: () => void) => ReactNode;
}

/** Open from the start, and again by a button. */
function Opened({ children }: OpenedProps) {
  const [opened, { open, close }] = useDisclosure(true);
  return (
    <>
      <Button m="md" variant="default" onClick={open}>
        Open
      </Button>
      {children(opened, close)}
    </>
  );
}

const person = {
  id: "2",
  name: "Ada Keller",
  email: "ada@contoso.com",
  role: "CUSTOMER_BUYER",
  hasSecondFactor: true,
  openSessions: 2,
  pendingRequests: 1,
};
const refuse = () => Promise.resolve("The catalogue does nothing.");

function Person({ status }: { status: string }) {
  return (
    <Group>
      <PersonActions
        person={{ ...person, status }}
        viewerId="1"
        onSuspend={refuse}
        onReactivate={refuse}
        onRemoveFactors={refuse}
      />
    </Group>
  );
}

export const overlays: readonly Specimen[] = [
  {
    slug: "modal",
    title: "Modal",
    group: "Overlays",
    use: "A short task that needs an answer before anything else.",
    covers: ["Modal"],
    alone: true,
    states: {
      full: () => (
        <Opened>
          {(opened, close) => (
            <Modal opened={opened} onClose={close} title="Invite a user">
              <TextInput label="E-mail address" />
              <Button mt="md" onClick={close}>
                Invite
              </Button>
            </Modal>
          )}
        </Opened>
      ),
      "long text": () => (
        <Opened>
          {(opened, close) => (
            <Modal opened={opened} onClose={close} title={LONG_NAME}>
              {`${LONG_NAME} `.repeat(8)}
            </Modal>
          )}
        </Opened>
      ),
    },
  },
  {
    slug: "drawer",
    title: "Drawer",
    group: "Overlays",
    use: "A thing of a list in detail, with the list beside it.",
    covers: ["Drawer"],
    alone: true,
    states: {
      full: () => (
        <Opened>
          {(opened, close) => (
            <Drawer
              opened={opened}
              onClose={close}
              title="Order O-10042"
              position="right"
              size={560}
            >
              What stands beside the page that it belongs to.
            </Drawer>
          )}
        </Opened>
      ),
    },
  },
  {
    slug: "nav-drawer",
    title: "Navigation drawer",
    group: "Overlays",
    use: "The main navigation on a narrow screen.",
    covers: ["NavDrawer"],
    alone: true,
    states: {
      full: () => (
        <Opened>
          {(opened, close) => (
            <NavDrawer
              opened={opened}
              onClose={close}
              title="Northwind Cloud"
              nav={[
                { label: "Catalog", to: "/catalogue/nav-drawer" },
                { label: "Orders", to: "/elsewhere/orders" },
              ]}
            />
          )}
        </Opened>
      ),
    },
  },
  {
    slug: "menu",
    title: "Menu",
    group: "Overlays",
    use: "Deeds that are needed seldom.",
    covers: ["Menu"],
    alone: true,
    states: {
      full: () => (
        <Menu defaultOpened position="bottom-start" width={220}>
          <Menu.Target>
            <Button m="md" variant="default">
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Export</Menu.Label>
            <Menu.Item>As CSV</Menu.Item>
            <Menu.Item>As PDF</Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red.8">Cancel order</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ),
    },
  },
  {
    slug: "tooltip",
    title: "Tooltip",
    group: "Overlays",
    use: "What a thing is called; never what one must know.",
    covers: ["Tooltip"],
    alone: true,
    states: {
      full: () => (
        <Tooltip label="Copies the address of this view" opened position="bottom-start">
          <Button m="md" variant="default" onClick={nothing}>
            Share
          </Button>
        </Tooltip>
      ),
    },
  },
  {
    slug: "confirm-action",
    title: "Confirm action",
    group: "Overlays",
    use: "A button in a row that asks first.",
    covers: ["ConfirmAction"],
    states: {
      full: () => (
        <ConfirmAction
          label="Revoke"
          title="Revoke the key of the warehouse"
          consequences={["Programs that use it are refused from now on."]}
          confirmLabel="Revoke key"
          dangerous
          onConfirm={refuse}
          done="The key is revoked."
        />
      ),
    },
  },
  {
    slug: "person-actions",
    title: "Person actions",
    group: "Overlays",
    use: "What those who manage people do to one of them.",
    covers: ["PersonActions"],
    states: {
      full: () => <Person status="ACTIVE" />,
      suspended: () => <Person status="SUSPENDED" />,
    },
  },
];
