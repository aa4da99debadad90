import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { NavItem } from "../frame/nav-item.js";
import type { NavEntry } from "../frame/nav-entry.js";
import classes from "./nav-drawer.module.css";

interface NavDrawerProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  nav: readonly NavEntry[];
}

/** The main navigation on a narrow screen. */
export function NavDrawer({ opened, onClose, title, nav }: NavDrawerProps) {
  const { t } = useLingui();
  return (
    <Drawer opened={opened} onClose={onClose} title={title} size={300}>
      <nav className={classes.nav} aria-label={t`Main`}>
        {nav.map((entry) => (
          <NavItem key={entry.to} entry={entry} className={classes.link} onClick={onClose} />
        ))}
      </nav>
    </Drawer>
  );
}
