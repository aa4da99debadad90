import type { RemoteModule } from "@markethall/contracts";
import { lazy } from "react";

const SubscriptionsPage = lazy(async () => ({
  default: (await import("./inventory/subscriptions-page.js")).SubscriptionsPage,
}));
const SubscriptionPage = lazy(async () => ({
  default: (await import("./subscription/subscription-page.js")).SubscriptionPage,
}));
const CloudAccountsPage = lazy(async () => ({
  default: (await import("./accounts/cloud-accounts-page.js")).CloudAccountsPage,
}));

export const routes: RemoteModule["routes"] = [
  { path: "subscriptions", element: <SubscriptionsPage /> },
  { path: "subscriptions/:id", element: <SubscriptionPage /> },
  { path: "cloud-accounts", element: <CloudAccountsPage /> },
];
