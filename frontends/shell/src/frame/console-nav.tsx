import { isPermitted, type ViewerFacts } from "@markethall/contracts";
import {
  IconAlertTriangle,
  IconBuilding,
  IconBuildingStore,
  IconChecklist,
  IconFileInvoice,
  IconHelp,
  IconKey,
  IconLock,
  IconMail,
  IconPackage,
  IconSettings,
  IconTag,
  IconUpload,
  IconUser,
  IconUsers,
  IconActivity,
  type NavEntry,
  type NavGroup,
} from "@markethall/ui";

interface Guarded extends NavEntry {
  /** What one must be allowed to call to find anything there. */
  readonly permission: string;
}

const areas: readonly { label: string; entries: readonly Guarded[] }[] = [
  {
    label: "Work",
    entries: [
      {
        label: "Approval requests",
        to: "/console/approvals",
        icon: <IconChecklist aria-hidden />,
        permission: "approvalRequests",
      },
      {
        label: "Customers",
        to: "/console/customers",
        icon: <IconBuilding aria-hidden />,
        permission: "customers",
      },
      {
        label: "Orders",
        to: "/console/orders",
        icon: <IconPackage aria-hidden />,
        permission: "orders",
      },
      {
        label: "Stuck work",
        to: "/console/stuck-work",
        icon: <IconAlertTriangle aria-hidden />,
        permission: "stuckWork",
      },
      {
        label: "Support",
        to: "/console/support",
        icon: <IconHelp aria-hidden />,
        permission: "supportRequests",
      },
    ],
  },
  {
    label: "Platform",
    entries: [
      {
        label: "Resellers",
        to: "/console/resellers",
        icon: <IconBuildingStore aria-hidden />,
        permission: "resellers",
      },
    ],
  },
  {
    label: "Money",
    entries: [
      {
        label: "Price books",
        to: "/console/price-books",
        icon: <IconTag aria-hidden />,
        permission: "priceBooks",
      },
      {
        label: "Billing",
        to: "/console/billing",
        icon: <IconFileInvoice aria-hidden />,
        permission: "statements",
      },
      {
        label: "Usage",
        to: "/console/usage",
        icon: <IconUpload aria-hidden />,
        permission: "usageImports",
      },
    ],
  },
];

const settings: readonly Guarded[] = [
  {
    label: "Account information",
    to: "/console/settings/account",
    icon: <IconBuildingStore size={16} aria-hidden />,
    permission: "reseller",
  },
  {
    label: "Portal functionality",
    to: "/console/settings/features",
    icon: <IconSettings size={16} aria-hidden />,
    permission: "updatePortalFeatures",
  },
  {
    label: "Customer sign-up",
    to: "/console/settings/sign-up",
    icon: <IconMail size={16} aria-hidden />,
    permission: "updateSignUpPolicy",
  },
  {
    label: "Users",
    to: "/console/settings/users",
    icon: <IconUsers size={16} aria-hidden />,
    permission: "staff",
  },
  {
    label: "API clients",
    to: "/console/settings/api-clients",
    icon: <IconKey size={16} aria-hidden />,
    permission: "apiClients",
  },
  {
    label: "Webhooks",
    to: "/console/settings/webhooks",
    icon: <IconActivity size={16} aria-hidden />,
    permission: "webhookEndpoints",
  },
  {
    label: "Terms",
    to: "/console/settings/terms",
    icon: <IconUser size={16} aria-hidden />,
    permission: "terms",
  },
  {
    label: "Password and security",
    to: "/console/settings/security",
    icon: <IconLock size={16} aria-hidden />,
    permission: "updateSecurityPolicy",
  },
  {
    label: "Audit log",
    to: "/console/settings/audit",
    icon: <IconActivity size={16} aria-hidden />,
    permission: "auditEvents",
  },
];

/** The console's areas that this member of the staff may work in. */
export function consoleNav(viewer: ViewerFacts | null): readonly NavGroup[] {
  return areas
    .map(({ label, entries }) => ({ label, entries: allowed(entries, viewer) }))
    .filter(({ entries }) => entries.length > 0);
}

export function consoleSettings(viewer: ViewerFacts | null): readonly NavEntry[] {
  return allowed(settings, viewer);
}

function allowed(entries: readonly Guarded[], viewer: ViewerFacts | null): readonly NavEntry[] {
  return entries.filter(({ permission }) => isPermitted(viewer?.permissions ?? [], permission));
}
