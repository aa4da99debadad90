import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FeatureName } from "@markethall/contracts";

interface FeatureText {
  readonly name: FeatureName;
  readonly label: MessageDescriptor;
  /** What customers have while it is on. */
  readonly does: MessageDescriptor;
}

/** Every switch of the portal, in the order in which customers meet what it opens. */
export const featureTexts: readonly FeatureText[] = [
  {
    name: "catalog",
    label: msg`Catalog`,
    does: msg`The storefront: search, products and solutions with their prices, open to visitors.`,
  },
  {
    name: "purchasing",
    label: msg`Purchasing`,
    does: msg`Cart, checkout and orders, and changes of seats, plans and renewals.`,
  },
  {
    name: "signUp",
    label: msg`Sign-up`,
    does: msg`New customers register by themselves, by the rules under Customer sign-up.`,
  },
  {
    name: "dashboard",
    label: msg`Dashboard`,
    does: msg`Spend, seats and renewals at a glance, moving live.`,
  },
  {
    name: "reports",
    label: msg`Reports`,
    does: msg`Reports on spend and subscriptions, with columns, filters and CSV.`,
  },
  {
    name: "invoices",
    label: msg`Invoices`,
    does: msg`Billing statements with PDF and CSV. Drafts are never shown.`,
  },
  {
    name: "cloudAccounts",
    label: msg`Cloud accounts`,
    does: msg`Cloud accounts and the subscriptions in them, and requests for new accounts.`,
  },
  {
    name: "companyInformation",
    label: msg`Company information`,
    does: msg`The customer's own profile, users and accepted terms.`,
  },
  {
    name: "termsForNewCloudAccounts",
    label: msg`Terms for new cloud accounts`,
    does: msg`A new cloud account asks the customer to accept terms first.`,
  },
];
