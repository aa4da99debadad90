import {
  ActionIcon,
  Brand,
  Button,
  EmptyState,
  FocusFrame,
  IconBox,
  IconBuilding,
  IconSettings,
  IconShoppingCart,
  PageHeader,
  PortalFrame,
  TextInput,
  type NavEntry,
  type NavGroup,
} from "@markethall/ui";
import { ConsoleFrame, Menu } from "@markethall/ui/overlays";
import type { Specimen } from "../specimen.js";
import { LOGO, LONG_NAME } from "./sample.js";

const nav: readonly NavEntry[] = [
  { label: "Catalog", to: "/catalogue/portal-frame" },
  { label: "Subscriptions", to: "/elsewhere/subscriptions" },
  { label: "Orders", to: "/elsewhere/orders" },
  { label: "Billing", to: "/elsewhere/billing" },
];
const areas: readonly NavGroup[] = [
  {
    entries: [
      { label: "Overview", to: "/catalogue/console-frame", icon: <IconBox size={18} /> },
      { label: "Customers", to: "/elsewhere/customers", icon: <IconBuilding size={18} /> },
    ],
  },
  {
    label: "Catalog",
    entries: [
      { label: "Products", to: "/elsewhere/products" },
      { label: "Price book", to: "/elsewhere/prices" },
    ],
  },
];
const settings: readonly NavEntry[] = [
  { label: "Portal", to: "/elsewhere/portal", icon: <IconSettings size={16} /> },
];

const page = (
  <>
    <PageHeader title="Subscriptions" lead="What your company uses, and until when." />
    <EmptyState title="No subscriptions yet">They stand here after the first order.</EmptyState>
  </>
);

function Portal({ name = "Northwind Cloud", signedIn = true }) {
  return (
    <PortalFrame
      name={name}
      logoUrl={null}
      homePath="/catalogue"
      nav={signedIn ? nav : nav.slice(0, 1)}
      actions={
        signedIn ? (
          <ActionIcon variant="default" size={36} aria-label="Cart">
            <IconShoppingCart size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <Button>Sign in</Button>
        )
      }
      footer={<span>Sold by {name}</span>}
    >
      {page}
    </PortalFrame>
  );
}

function Console({ name = "Northwind Cloud" }) {
  return (
    <ConsoleFrame
      name={name}
      logoUrl={null}
      homePath="/catalogue"
      nav={areas}
      settings={settings}
      menuItems={<Menu.Item>Sign out</Menu.Item>}
    >
      {page}
    </ConsoleFrame>
  );
}

export const frames: readonly Specimen[] = [
  {
    slug: "portal-frame",
    title: "Portal frame",
    group: "Frames",
    use: "The reseller's portal around each page.",
    covers: ["PortalFrame"],
    alone: true,
    states: {
      full: () => <Portal />,
      visitor: () => <Portal signedIn={false} />,
      "long text": () => <Portal name={LONG_NAME} />,
    },
  },
  {
    slug: "console-frame",
    title: "Console frame",
    group: "Frames",
    use: "The console around each page.",
    covers: ["ConsoleFrame"],
    alone: true,
    states: { full: () => <Console />, "long text": () => <Console name={LONG_NAME} /> },
  },
  {
    slug: "focus-frame",
    title: "Focus frame",
    group: "Frames",
    use: "One task and nothing beside it.",
    covers: ["FocusFrame"],
    alone: true,
    states: {
      full: () => (
        <FocusFrame
          name="Northwind Cloud"
          logoUrl={LOGO}
          homePath="/catalogue"
          title="Set a new password"
          lead="At least twelve characters."
          aside={<span>You remember it? Sign in.</span>}
        >
          <TextInput label="New password" />
          <Button fullWidth mt="md">
            Set password
          </Button>
        </FocusFrame>
      ),
    },
  },
  {
    slug: "brand",
    title: "Brand",
    group: "Frames",
    use: "A reseller's sign at the start of the header.",
    covers: ["Brand"],
    states: {
      full: () => <Brand name="Northwind Cloud" logoUrl={LOGO} to="/catalogue" />,
      "no logo": () => <Brand name="Northwind Cloud" logoUrl={null} to="/catalogue" />,
      "long text": () => <Brand name={LONG_NAME} logoUrl={null} to="/catalogue" />,
    },
  },
];
