import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Session } from "@markethall/contracts";
import { i18n } from "@markethall/language";
import type { NavEntry } from "@markethall/ui";
import { isOpen } from "../remotes/portal-areas.js";

const entries: readonly { label: MessageDescriptor; to: string }[] = [
  { label: msg`Dashboard`, to: "/v2c/dashboard" },
  { label: msg`Catalog`, to: "/v2c/catalog" },
  { label: msg`Orders`, to: "/v2c/orders" },
  { label: msg`Subscriptions`, to: "/v2c/subscriptions" },
  { label: msg`Cloud accounts`, to: "/v2c/cloud-accounts" },
  { label: msg`Reports`, to: "/v2c/reports" },
  { label: msg`Billing`, to: "/v2c/billing" },
];

/** The ways that are open to this visitor; a lone way is no choice and is left out. */
export function portalNav(session: Session): readonly NavEntry[] {
  const open = entries
    .filter(({ to }) => isOpen(to, session))
    .map(({ label, to }) => ({ label: i18n._(label), to }));
  return open.length > 1 ? open : [];
}
