import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Drawer, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@markethall/contracts";
import type { ReactNode } from "react";
import { IconLayoutSidebar, IconMenu2 } from "../icons.js";
import { Brand } from "./brand.js";
import type { NavEntry, NavGroup } from "./nav-entry.js";
import { NavItem } from "./nav-item.js";
import classes from "./console-frame.module.css";

interface ConsoleFrameProps {
  name: string;
  logoUrl: string | null;
  homePath: string;
  nav: readonly NavGroup[];
  /** Entries of the menu with three bars: Settings. */
  settings: readonly NavEntry[];
  /** Further entries of that menu, as Menu.Item: open the portal, sign out. */
  menuItems?: ReactNode;
  actions?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}

/** The console around each page: areas at the left, the menu with three bars at the upper right. */
export function ConsoleFrame(props: ConsoleFrameProps) {
  const { t } = useLingui();
  const { name, logoUrl, homePath, nav, settings, menuItems, actions, banner, children } = props;
  const [areasOpened, areas] = useDisclosure(false);
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        <Trans>Skip to content</Trans>
      </a>
      {banner}
      <header className={classes.header} data-chrome>
        <ActionIcon
          className={classes.areasButton}
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t`Areas`}
          onClick={areas.open}
        >
          <IconLayoutSidebar size={20} aria-hidden />
        </ActionIcon>
        <Brand name={name} logoUrl={logoUrl} to={homePath} />
        <span className={classes.console}>
          <Trans>Console</Trans>
        </span>
        <div className={classes.actions}>
          {actions}
          <Menu position="bottom-end" width={240} withinPortal>
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={t`Menu`}>
                <IconMenu2 size={20} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {settings.length > 0 && (
                <Menu.Label>
                  <Trans>Settings</Trans>
                </Menu.Label>
              )}
              {settings.map(({ label, to, icon }) => (
                <Menu.Item key={to} component={Link} to={to} leftSection={icon}>
                  {label}
                </Menu.Item>
              ))}
              {settings.length > 0 && <Menu.Divider />}
              {menuItems}
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <div className={classes.body}>
        <nav className={classes.side} aria-label={t`Areas`} data-chrome>
          <Areas nav={nav} />
        </nav>
        <Drawer opened={areasOpened} onClose={areas.close} title={name} size={280}>
          <nav aria-label={t`Areas`}>
            <Areas nav={nav} onChosen={areas.close} />
          </nav>
        </Drawer>
        <main id="content" className={classes.main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

function Areas({ nav, onChosen }: { nav: readonly NavGroup[]; onChosen?: () => void }) {
  return nav.map(({ label, entries }, index) => (
    <div key={label ?? index} className={classes.group}>
      {label !== undefined && <div className={classes.groupLabel}>{label}</div>}
      {entries.map((entry) => (
        <NavItem
          key={entry.to}
          entry={entry}
          className={classes.link}
          {...(onChosen ? { onClick: onChosen } : {})}
        />
      ))}
    </div>
  ));
}
