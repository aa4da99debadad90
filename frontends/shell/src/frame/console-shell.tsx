import { Outlet, useSession } from "@markethall/contracts";
import { ConsoleFrame } from "@markethall/ui/overlays";
import { LiveBanner } from "./live-banner.js";
import { consoleNav, consoleSettings } from "./console-nav.js";

/** The console's frame: its areas at the left, settings under the menu with three bars. */
export function ConsoleShell() {
  const { viewer } = useSession();
  return (
    <ConsoleFrame
      name={viewer?.reseller?.displayName ?? "Markethall"}
      logoUrl={viewer?.reseller?.branding.logoUrl ?? null}
      homePath="/console"
      nav={consoleNav(viewer)}
      settings={consoleSettings(viewer)}
      banner={<LiveBanner />}
    >
      <Outlet />
    </ConsoleFrame>
  );
}
