import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useSignedInViewer, useStorefront } from "@markethall/contracts";
import {
  ActionIcon,
  IconBuilding,
  IconExternalLink,
  IconHelp,
  IconMail,
  useDisclosure,
} from "@markethall/ui";
import { Menu } from "@markethall/ui/overlays";
import { lazy, Suspense } from "react";
import { AccountMenu } from "./account-menu.js";
import { isStaff } from "./staff.js";

const SupportDialog = lazy(() =>
  import("../support/support-dialog.js").then((module) => ({ default: module.SupportDialog })),
);

const HelpDialog = lazy(() =>
  import("../help/help-dialog.js").then((module) => ({ default: module.HelpDialog })),
);

/** Help under the question mark, and the account of who is signed in. */
export function PortalMenus() {
  const viewer = useSignedInViewer();
  const { can, has } = useAbilities();
  const companyOpen = viewer.customer !== null && has("companyInformation");
  return (
    <>
      <HelpMenu mayAsk={can("createSupportRequest")} />
      <AccountMenu profilePath={isStaff(viewer) ? null : "/v2c/profile"}>
        {companyOpen && (
          <Menu.Item
            component={PortalLink}
            to="/v2c/company"
            leftSection={<IconBuilding size={16} aria-hidden />}
          >
            <Trans>Company and people</Trans>
          </Menu.Item>
        )}
        {isStaff(viewer) && (
          <Menu.Item
            component="a"
            href="/console"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            <Trans>Back to the console</Trans>
          </Menu.Item>
        )}
      </AccountMenu>
    </>
  );
}

function HelpMenu({ mayAsk }: { mayAsk: boolean }) {
  const { t } = useLingui();
  const { branding } = useStorefront();
  const [asking, ask] = useDisclosure(false);
  const [shown, keys] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t`Help`}>
            <IconHelp size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayAsk && (
            <>
              <Menu.Item onClick={ask.open}>
                <Trans>Ask for help</Trans>
              </Menu.Item>
              <Menu.Item component={PortalLink} to="/v2c/support">
                <Trans>Your support requests</Trans>
              </Menu.Item>
            </>
          )}
          <Menu.Item component={PortalLink} to="/v2c/help">
            <Trans>Questions and answers</Trans>
          </Menu.Item>
          <Menu.Item onClick={keys.open}>
            <Trans>Keyboard shortcuts</Trans>
          </Menu.Item>
          {branding.supportUrl && (
            <Menu.Item component="a" href={branding.supportUrl} target="_blank" rel="noreferrer">
              <Trans>Help pages</Trans>
            </Menu.Item>
          )}
          {branding.supportEmail && (
            <Menu.Item
              component="a"
              href={`mailto:${branding.supportEmail}`}
              leftSection={<IconMail size={16} aria-hidden />}
            >
              {branding.supportEmail}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {asking && <SupportDialog opened onClose={ask.close} />}
        {shown && <HelpDialog opened onClose={keys.close} />}
      </Suspense>
    </>
  );
}
