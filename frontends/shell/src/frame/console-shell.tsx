import { Trans } from "@lingui/react/macro";
import { Navigate, Outlet, PortalLink, useLocation, useSession } from "@markethall/contracts";
import { IconExternalLink, IconLogout, IconUser } from "@markethall/ui";
import { ConsoleFrame, Menu } from "@markethall/ui/overlays";
import { signInPath } from "../access/next-path.js";
import { useSignOut } from "../access/use-sign-out.js";
import { consoleNav, consoleSettings } from "./console-nav.js";
import { LiveBanner } from "./live-banner.js";
import { isStaff } from "./staff.js";

/** The console's frame, for staff: areas at the left, settings under the menu with three bars. */
export function ConsoleShell() {
  const { viewer } = useSession();
  const { pathname, search } = useLocation();
  const signOut = useSignOut();
  if (viewer === null || !isStaff(viewer)) {
    return <Navigate to={signInPath("/console/sign-in", pathname + search)} replace />;
  }
  const { reseller, user } = viewer;
  return (
    <ConsoleFrame
      name={reseller?.displayName ?? "Markethall"}
      logoUrl={reseller?.branding.logoUrl ?? null}
      homePath="/console"
      nav={consoleNav(viewer)}
      settings={consoleSettings(viewer)}
      banner={<LiveBanner />}
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
    </ConsoleFrame>
  );
}
