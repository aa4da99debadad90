import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { isPermitted, type ViewerFacts } from "@markethall/contracts";
import { i18n } from "@markethall/language";
import {
  IconAlertTriangle,
  IconBuilding,
  IconBuildingStore,
  IconChecklist,
  IconFileInvoice,
  IconHelp,
  IconKey,
  IconLayoutDashboard,
  IconLock,
  IconMail,
  IconPackage,
  IconReportAnalytics,
  IconSearch,
  IconSettings,
  IconTag,
  IconUpload,
  IconUser,
  IconUsers,
  IconActivity,
  type NavEntry,
  type NavGroup,
} from "@markethall/ui";

interface Guarded extends Omit<NavEntry, "label"> {
  readonly label: MessageDescriptor;
  /** What one must be allowed to call to find anything there. */
  readonly permission: string;
}

const areas: readonly { label?: MessageDescriptor; entries: readonly Guarded[] }[] = [
  {
    entries: [
      {
        label: msg`Business overview`,
        to: "/console",
        icon: <IconLayoutDashboard aria-hidden />,
        exact: true,
        permission: "viewer",
      },
    ],
  },
  {
    label: msg`Work`,
    entries: [
      {
        label: msg`Approval requests`,
        to: "/console/approvals",
        icon: <IconChecklist aria-hidden />,
        permission: "approvalRequests",
      },
      {
        label: msg`Customers`,
        to: "/console/customers",
        icon: <IconBuilding aria-hidden />,
        permission: "customers",
      },
      {
        label: msg`Orders`,
        to: "/console/orders",
        icon: <IconPackage aria-hidden />,
        permission: "orders",
      },
      {
        label: msg`Stuck work`,
        to: "/console/stuck-work",
        icon: <IconAlertTriangle aria-hidden />,
        permission: "stuckWork",
      },
      {
        label: msg`Support`,
        to: "/console/support",
        icon: <IconHelp aria-hidden />,
        permission: "supportRequests",
      },
    ],
  },
  {
    label: msg`Platform`,
    entries: [
      {
        label: msg`Resellers`,
        to: "/console/resellers",
        icon: <IconBuildingStore aria-hidden />,
        permission: "resellers",
      },
    ],
  },
  {
    label: msg`Money`,
    entries: [
      {
        label: msg`Price books`,
        to: "/console/price-books",
        icon: <IconTag aria-hidden />,
        permission: "priceBooks",
      },
      {
        label: msg`Billing`,
        to: "/console/billing",
        icon: <IconFileInvoice aria-hidden />,
        permission: "statements",
      },
      {
        label: msg`Usage`,
        to: "/console/usage",
        icon: <IconUpload aria-hidden />,
        permission: "usageImports",
      },
      {
        label: msg`Reports`,
        to: "/console/reports",
        icon: <IconReportAnalytics aria-hidden />,
        permission: "report",
      },
    ],
  },
];

const settings: readonly Guarded[] = [
  {
    label: msg`All settings`,
    to: "/console/settings",
    icon: <IconSearch size={16} aria-hidden />,
    permission: "reseller",
  },
  {
    label: msg`Account information`,
    to: "/console/settings/account",
    icon: <IconBuildingStore size={16} aria-hidden />,
    permission: "reseller",
  },
  {
    label: msg`Portal functionality`,
    to: "/console/settings/features",
    icon: <IconSettings size={16} aria-hidden />,
    permission: "updatePortalFeatures",
  },
  {
    label: msg`Customer sign-up`,
    to: "/console/settings/sign-up",
    icon: <IconMail size={16} aria-hidden />,
    permission: "updateSignUpPolicy",
  },
  {
    label: msg`Users`,
    to: "/console/settings/users",
    icon: <IconUsers size={16} aria-hidden />,
    permission: "staff",
  },
  {
    label: msg`API clients`,
    to: "/console/settings/api-clients",
    icon: <IconKey size={16} aria-hidden />,
    permission: "apiClients",
  },
  {
    label: msg`Webhooks`,
    to: "/console/settings/webhooks",
    icon: <IconActivity size={16} aria-hidden />,
    permission: "webhookEndpoints",
  },
  {
    label: msg`Terms`,
    to: "/console/settings/terms",
    icon: <IconUser size={16} aria-hidden />,
    permission: "terms",
  },
  {
    label: msg`Password and security`,
    to: "/console/settings/security",
    icon: <IconLock size={16} aria-hidden />,
    permission: "updateSecurityPolicy",
  },
  {
    label: msg`Audit log`,
    to: "/console/settings/audit",
    icon: <IconActivity size={16} aria-hidden />,
    permission: "auditEvents",
  },
];

const settingsIndex: Guarded = {
  label: msg`Settings`,
  to: "/console/settings",
  permission: "reseller",
};

/** Where one can go, with labels still to be said: by keys. */
export function consolePlaces(viewer: ViewerFacts | null): readonly Guarded[] {
  return [...areas.flatMap(({ entries }) => entries), settingsIndex].filter(({ permission }) =>
    isPermitted(viewer?.permissions ?? [], permission),
  );
}

/** The console's areas that this member of the staff may work in. */
export function consoleNav(viewer: ViewerFacts | null): readonly NavGroup[] {
  return areas
    .map(({ label, entries }) => ({
      ...(label ? { label: i18n._(label) } : {}),
      entries: allowed(entries, viewer),
    }))
    .filter(({ entries }) => entries.length > 0);
}

export function consoleSettings(viewer: ViewerFacts | null): readonly NavEntry[] {
  return allowed(settings, viewer);
}

function allowed(entries: readonly Guarded[], viewer: ViewerFacts | null): readonly NavEntry[] {
  return entries
    .filter(({ permission }) => isPermitted(viewer?.permissions ?? [], permission))
    .map(({ label, ...entry }) => ({ ...entry, label: i18n._(label) }));
}
