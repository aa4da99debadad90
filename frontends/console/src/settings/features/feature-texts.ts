import type { FeatureName } from "@markethall/contracts";

interface FeatureText {
  readonly name: FeatureName;
  readonly label: string;
  /** What customers have while it is on. */
  readonly does: string;
}

/** Every switch of the portal, in the order in which customers meet what it opens. */
export const featureTexts: readonly FeatureText[] = [
  {
    name: "catalog",
    label: "Catalog",
    does: "The storefront: search, products and solutions with their prices, open to visitors.",
  },
  {
    name: "purchasing",
    label: "Purchasing",
    does: "Cart, checkout and orders, and changes of seats, plans and renewals.",
  },
  {
    name: "signUp",
    label: "Sign-up",
    does: "New customers register by themselves, by the rules under Customer sign-up.",
  },
  {
    name: "dashboard",
    label: "Dashboard",
    does: "Spend, seats and renewals at a glance, moving live.",
  },
  {
    name: "reports",
    label: "Reports",
    does: "Reports on spend and subscriptions, with columns, filters and CSV.",
  },
  {
    name: "invoices",
    label: "Invoices",
    does: "Billing statements with PDF and CSV. Drafts are never shown.",
  },
  {
    name: "cloudAccounts",
    label: "Cloud accounts",
    does: "Cloud accounts and the subscriptions in them, and requests for new accounts.",
  },
  {
    name: "companyInformation",
    label: "Company information",
    does: "The customer's own profile, users and accepted terms.",
  },
  {
    name: "termsForNewCloudAccounts",
    label: "Terms for new cloud accounts",
    does: "A new cloud account asks the customer to accept terms first.",
  },
];
