import type { Session } from "@markethall/contracts";
import type { NavEntry } from "@markethall/ui";
import { isOpen } from "../remotes/portal-areas.js";

const entries: readonly NavEntry[] = [
  { label: "Dashboard", to: "/v2c/dashboard" },
  { label: "Catalog", to: "/v2c/catalog" },
  { label: "Orders", to: "/v2c/orders" },
  { label: "Subscriptions", to: "/v2c/subscriptions" },
  { label: "Cloud accounts", to: "/v2c/cloud-accounts" },
  { label: "Reports", to: "/v2c/reports" },
  { label: "Billing", to: "/v2c/billing" },
];

/** The ways that are open to this visitor; a lone way is no choice and is left out. */
export function portalNav(session: Session): readonly NavEntry[] {
  const open = entries.filter(({ to }) => isOpen(to, session));
  return open.length > 1 ? open : [];
}
