import type { RouteObject } from "@markethall/contracts";
import { lazy } from "react";

const SettingsFrame = lazy(() =>
  import("./search/settings-frame.js").then((m) => ({ default: m.SettingsFrame })),
);
const SettingsPage = lazy(() =>
  import("./search/settings-page.js").then((m) => ({ default: m.SettingsPage })),
);
const AccountPage = lazy(() =>
  import("./account/account-page.js").then((m) => ({ default: m.AccountPage })),
);
const FeaturesPage = lazy(() =>
  import("./features/features-page.js").then((m) => ({ default: m.FeaturesPage })),
);
const SignUpPage = lazy(() =>
  import("./sign-up/sign-up-page.js").then((m) => ({ default: m.SignUpPage })),
);
const StaffPage = lazy(() =>
  import("./staff/staff-page.js").then((m) => ({ default: m.StaffPage })),
);
const ApiClientsPage = lazy(() =>
  import("./api-clients/api-clients-page.js").then((m) => ({ default: m.ApiClientsPage })),
);
const WebhooksPage = lazy(() =>
  import("./webhooks/webhooks-page.js").then((m) => ({ default: m.WebhooksPage })),
);
const WebhookPage = lazy(() =>
  import("./webhooks/webhook-page.js").then((m) => ({ default: m.WebhookPage })),
);
const TermsPage = lazy(() =>
  import("./terms/terms-page.js").then((m) => ({ default: m.TermsPage })),
);
const SecurityPage = lazy(() =>
  import("./security/security-page.js").then((m) => ({ default: m.SecurityPage })),
);
const AuditPage = lazy(() =>
  import("./audit/audit-page.js").then((m) => ({ default: m.AuditPage })),
);

export const settingsRoutes: RouteObject[] = [
  { path: "settings", element: <SettingsPage /> },
  {
    element: <SettingsFrame />,
    children: [
      { path: "settings/account", element: <AccountPage /> },
      { path: "settings/features", element: <FeaturesPage /> },
      { path: "settings/sign-up", element: <SignUpPage /> },
      { path: "settings/users", element: <StaffPage /> },
      { path: "settings/api-clients", element: <ApiClientsPage /> },
      { path: "settings/webhooks", element: <WebhooksPage /> },
      { path: "settings/webhooks/:id", element: <WebhookPage /> },
      { path: "settings/terms", element: <TermsPage /> },
      { path: "settings/security", element: <SecurityPage /> },
      { path: "settings/audit", element: <AuditPage /> },
    ],
  },
];
