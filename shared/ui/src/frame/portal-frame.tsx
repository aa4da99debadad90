import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { IconMenu2 } from "../icons.js";
import { Brand } from "./brand.js";
import type { NavEntry } from "./nav-entry.js";
import { NavItem } from "./nav-item.js";
import classes from "./portal-frame.module.css";

const NavDrawer = lazy(() =>
  import("../overlays/nav-drawer.js").then((module) => ({ default: module.NavDrawer })),
);

interface PortalFrameProps {
  name: string;
  logoUrl: string | null;
  homePath: string;
  nav: readonly NavEntry[];
  /** At the right: cart, help, account, or sign in and sign up. */
  actions: ReactNode;
  footer?: ReactNode;
  /** Above the header: lost connection, test mode. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The portal around each page: the reseller's sign and the ways on at the top. */
export function PortalFrame({
  name,
  logoUrl,
  homePath,
  nav,
  actions,
  footer,
  banner,
  children,
}: PortalFrameProps) {
  const { t } = useLingui();
  // Null until first opened: the drawer comes in a chunk of its own.
  const [menuOpened, setMenuOpened] = useState<boolean | null>(null);
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        <Trans>Skip to content</Trans>
      </a>
      {banner}
      <header className={classes.header} data-chrome>
        <div className={classes.bar}>
          {nav.length > 0 && (
            <ActionIcon
              className={classes.burger}
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t`Menu`}
              onClick={() => setMenuOpened(true)}
            >
              <IconMenu2 size={20} aria-hidden />
            </ActionIcon>
          )}
          <Brand name={name} logoUrl={logoUrl} to={homePath} />
          <nav className={classes.nav} aria-label={t`Main`}>
            {nav.map((entry) => (
              <NavItem key={entry.to} entry={entry} className={classes.link} />
            ))}
          </nav>
          <div className={classes.actions}>{actions}</div>
        </div>
      </header>
      {menuOpened !== null && (
        <Suspense>
          <NavDrawer
            opened={menuOpened}
            onClose={() => setMenuOpened(false)}
            title={name}
            nav={nav}
          />
        </Suspense>
      )}
      <main id="content" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      {footer !== undefined && (
        <footer className={classes.footer} data-chrome>
          <div className={classes.footerBar}>{footer}</div>
        </footer>
      )}
    </div>
  );
}
