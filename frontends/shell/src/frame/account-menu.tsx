import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useSignedInViewer } from "@markethall/contracts";
import { IconLogout, IconUser, initials, UnstyledButton } from "@markethall/ui";
import { Menu } from "@markethall/ui/overlays";
import type { ReactNode } from "react";
import { useSignOut } from "../access/use-sign-out.js";
import classes from "./account-menu.module.css";

interface AccountMenuProps {
  profilePath: string | null;
  children?: ReactNode;
}

/** Who is signed in, and what concerns them alone. */
export function AccountMenu({ profilePath, children }: AccountMenuProps) {
  const { t } = useLingui();
  const { user, customer, reseller } = useSignedInViewer();
  const { name } = user;
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={t`Account of ${name}`}>
          {initials(user.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <div className={classes.name}>{user.name}</div>
          <div className={classes.detail}>{user.email}</div>
          <div className={classes.detail}>{customer?.name ?? reseller?.displayName}</div>
        </div>
        <Menu.Divider />
        {children}
        {profilePath !== null && (
          <Menu.Item
            component={PortalLink}
            to={profilePath}
            leftSection={<IconUser size={16} aria-hidden />}
          >
            <Trans>Your profile</Trans>
          </Menu.Item>
        )}
        <Menu.Item
          onClick={() => void signOut()}
          leftSection={<IconLogout size={16} aria-hidden />}
        >
          <Trans>Sign out</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
