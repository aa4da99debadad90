import { Outlet, useSession, useStorefront } from "@markethall/contracts";
import { Anchor, PortalFrame } from "@markethall/ui";
import { DisplayChoices } from "../display/display-choices.js";
import { LateKeys } from "../help/late-keys.js";
import { LiveBanner } from "./live-banner.js";
import { PortalActions } from "./portal-actions.js";
import { portalNav } from "./portal-nav.js";

/** The portal's frame: the reseller's sign, the ways that are open, and who is signed in. */
export function PortalShell() {
  const session = useSession();
  const { displayName, branding } = useStorefront();
  const { supportEmail } = branding;
  return (
    <PortalFrame
      name={displayName}
      logoUrl={branding.logoUrl}
      homePath="/v2c"
      nav={portalNav(session)}
      actions={<PortalActions />}
      banner={<LiveBanner />}
      footer={
        <>
          <span>{displayName}</span>
          {supportEmail !== null && <Anchor href={`mailto:${supportEmail}`}>{supportEmail}</Anchor>}
          <DisplayChoices />
        </>
      }
    >
      <Outlet />
      <LateKeys />
    </PortalFrame>
  );
}
