import { NavLink, usePortalPath } from "@markethall/contracts";
import type { NavEntry } from "./nav-entry.js";

interface NavItemProps {
  entry: NavEntry;
  className: string | undefined;
  onClick?: () => void;
}

/** A link of a navigation; tells assistive technology when one is there. */
export function NavItem({ entry, className, onClick }: NavItemProps) {
  const path = usePortalPath();
  return (
    <NavLink to={path(entry.to)} end={entry.exact ?? false} className={className} onClick={onClick}>
      {entry.icon}
      {entry.label}
    </NavLink>
  );
}
