import { Link, type LinkProps } from "react-router";
import { usePortalPath } from "./session-context.js";

interface PortalLinkProps extends Omit<LinkProps, "to"> {
  to: string;
}

/** A router link that keeps `?accountName=` in the portal; use it for every link between pages. */
export function PortalLink({ to, ...rest }: PortalLinkProps) {
  const path = usePortalPath();
  return <Link {...rest} to={path(to)} />;
}
