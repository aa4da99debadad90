import { Trans } from "@lingui/react/macro";
import {
  Navigate,
  Outlet,
  PortalLink,
  useLocation,
  useSession,
  type ViewerFacts,
} from "@markethall/contracts";
import { IconExternalLink, IconHelp, IconLogout, IconUser } from "@markethall/ui";
import { ConsoleFrame, Menu } from "@markethall/ui/overlays";
import { lazy, Suspense, useCallback, useState } from "react";
import { signInPath } from "../access/next-path.js";
import { useSignOut } from "../access/use-sign-out.js";
import { useConsoleKeys } from "../keyboard/use-console-keys.js";
import { consoleNav, consoleSettings } from "./console-nav.js";
import { LiveBanner } from "./live-banner.js";
import { SearchButton } from "./search-button.js";
import { isStaff } from "./staff.js";

const CommandPalette = lazy(async () => ({
  default: (await import("../palette/command-palette.js")).CommandPalette,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import("../keyboard/shortcuts-dialog.js")).ShortcutsDialog,
}));

/** The console's frame, for staff: areas at the left, settings under the menu with three bars. */
export function ConsoleShell() {
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  if (viewer === null || !isStaff(viewer)) {
    return <Navigate to={signInPath("/console/sign-in", pathname + search)} replace />;
  }
  return <StaffFrame viewer={viewer} />;
}

function StaffFrame({ viewer }: { viewer: ViewerFacts }) {
  const { reseller, user } = viewer;
  const signOut = useSignOut();
  const palette = useSummoned();
  const shortcuts = useSummoned();
  useConsoleKeys(palette.open, shortcuts.open);
  return (
    <ConsoleFrame
      name={reseller?.displayName ?? "Markethall"}
      logoUrl={reseller?.branding.logoUrl ?? null}
      homePath="/console"
      nav={consoleNav(viewer)}
      settings={consoleSettings(viewer)}
      banner={<LiveBanner />}
      actions={<SearchButton onClick={palette.open} />}
      menuItems={
        <>
          <Menu.Label>{user.name}</Menu.Label>
          <Menu.Item
            component={PortalLink}
            to="/console/profile"
            leftSection={<IconUser size={16} aria-hidden />}
          >
            <Trans>Your profile</Trans>
          </Menu.Item>
          {reseller && (
            <Menu.Item
              component="a"
              href={`/v2c?accountName=${encodeURIComponent(reseller.accountName)}`}
              target="_blank"
              leftSection={<IconExternalLink size={16} aria-hidden />}
            >
              <Trans>Open the portal</Trans>
            </Menu.Item>
          )}
          <Menu.Item onClick={shortcuts.open} leftSection={<IconHelp size={16} aria-hidden />}>
            <Trans>Keyboard shortcuts</Trans>
          </Menu.Item>
          <Menu.Item
            onClick={() => void signOut()}
            leftSection={<IconLogout size={16} aria-hidden />}
          >
            <Trans>Sign out</Trans>
          </Menu.Item>
        </>
      }
    >
      <Outlet />
      <Suspense>
        {palette.summoned && (
          <CommandPalette
            opened={palette.opened}
            onClose={palette.close}
            onShowShortcuts={shortcuts.open}
          />
        )}
        {shortcuts.summoned && (
          <ShortcutsDialog opened={shortcuts.opened} onClose={shortcuts.close} />
        )}
      </Suspense>
    </ConsoleFrame>
  );
}

/** A dialog whose code comes when it is first wanted; it stays then, so that it can give the focus back. */
function useSummoned() {
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  return {
    summoned: state !== "never",
    opened: state === "open",
    open: useCallback(() => setState("open"), []),
    close: useCallback(() => setState("closed"), []),
  };
}
