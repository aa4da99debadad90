import { Trans } from "@lingui/react/macro";
import { PortalLink, useAbilities, useStorefront } from "@markethall/contracts";
import { Anchor } from "@markethall/ui";
import type { ReactNode } from "react";
import classes from "./help.module.css";

/** Whether there is a way to a person at all. */
export function useHasWays(): boolean {
  const { can } = useAbilities();
  const { supportEmail, supportUrl } = useStorefront().branding;
  return can("createSupportRequest") || Boolean(supportEmail) || Boolean(supportUrl);
}

/** The ways to a person and to the reseller's own pages, behind those given as list items. */
export function WaysToPeople({ children }: { children?: ReactNode }) {
  const { can } = useAbilities();
  const { supportEmail, supportUrl } = useStorefront().branding;
  return (
    <ul className={classes.ways}>
      {children}
      {can("createSupportRequest") && (
        <li>
          <PortalLink to="/v2c/support">
            <Trans>Ask for help</Trans>
          </PortalLink>
        </li>
      )}
      {supportUrl && (
        <li>
          <Anchor href={supportUrl} target="_blank" rel="noreferrer">
            <Trans>Help pages</Trans>
          </Anchor>
        </li>
      )}
      {supportEmail && (
        <li>
          <Anchor href={`mailto:${supportEmail}`}>{supportEmail}</Anchor>
        </li>
      )}
    </ul>
  );
}
