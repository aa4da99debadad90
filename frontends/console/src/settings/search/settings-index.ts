import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** One setting: its label as the page says it, and other words that one may look for. */
export interface Setting {
  readonly id: string;
  readonly label: MessageDescriptor;
  readonly words?: MessageDescriptor;
}

export interface SettingsPageEntry {
  readonly path: string;
  readonly title: MessageDescriptor;
  readonly about: MessageDescriptor;
  /** What one must be allowed to call to find anything there. */
  readonly permission: string;
  readonly settings: readonly Setting[];
}

export interface SettingsGroup {
  readonly title: MessageDescriptor;
  readonly pages: readonly SettingsPageEntry[];
}

/** Every page of the settings and what can be set there; a test holds the labels to what the pages say. */
export const settingsGroups: readonly SettingsGroup[] = [
  {
    title: msg`Your portal`,
    pages: [
      {
        path: "/console/settings/account",
        title: msg`Account information`,
        about: msg`Name, logo and colours, and the address of your portal.`,
        permission: "reseller",
        settings: [
          { id: "portal-url", label: msg`Portal URL`, words: msg`link address nickname launch` },
          { id: "friendly-name", label: msg`Friendly name`, words: msg`display brand company` },
          { id: "logo", label: msg`Logo`, words: msg`picture image brand` },
          { id: "main-colour", label: msg`Main colour`, words: msg`color brand theme` },
          { id: "second-colour", label: msg`Second colour`, words: msg`color accent theme` },
          { id: "corners", label: msg`Corners`, words: msg`radius round sharp` },
          { id: "letters", label: msg`Letters`, words: msg`font typeface` },
          { id: "support-mail", label: msg`Support e-mail`, words: msg`help contact reply` },
          { id: "help-page", label: msg`Help page`, words: msg`support link` },
        ],
      },
      {
        path: "/console/settings/features",
        title: msg`Portal functionality`,
        about: msg`Which parts of the portal your customers have.`,
        permission: "updatePortalFeatures",
        settings: [
          { id: "catalog", label: msg`Catalog`, words: msg`storefront products switch` },
          { id: "purchasing", label: msg`Purchasing`, words: msg`cart checkout order switch` },
          { id: "dashboard", label: msg`Dashboard`, words: msg`figures spend switch` },
          { id: "reports", label: msg`Reports`, words: msg`export switch` },
          { id: "invoices", label: msg`Invoices`, words: msg`statements billing switch` },
          { id: "cloud-accounts", label: msg`Cloud accounts`, words: msg`switch` },
          { id: "company", label: msg`Company information`, words: msg`profile users switch` },
          {
            id: "account-terms",
            label: msg`Terms for new cloud accounts`,
            words: msg`accept switch`,
          },
        ],
      },
      {
        path: "/console/settings/sign-up",
        title: msg`Customer sign-up`,
        about: msg`Who may sign up, and who is approved at once.`,
        permission: "updateSignUpPolicy",
        settings: [
          { id: "mail-validation", label: msg`E-mail validation`, words: msg`verify confirm` },
          { id: "auto-approve", label: msg`Approve automatically`, words: msg`register new` },
          { id: "green-list", label: msg`Green list`, words: msg`allow domains whitelist` },
          { id: "red-list", label: msg`Red list`, words: msg`block domains blacklist refuse` },
        ],
      },
      {
        path: "/console/settings/terms",
        title: msg`Terms`,
        about: msg`What customers agree to, in its versions.`,
        permission: "terms",
        settings: [],
      },
    ],
  },
  {
    title: msg`People and safety`,
    pages: [
      {
        path: "/console/settings/users",
        title: msg`Users`,
        about: msg`Your own people in this console, and what each may do.`,
        permission: "staff",
        settings: [],
      },
      {
        path: "/console/settings/security",
        title: msg`Password and security`,
        about: msg`Who has to show a second factor.`,
        permission: "updateSecurityPolicy",
        settings: [
          {
            id: "factor-staff",
            label: msg`Second factor for staff`,
            words: msg`2FA MFA authenticator passkey sign-in`,
          },
          {
            id: "factor-customers",
            label: msg`Second factor for customers`,
            words: msg`2FA MFA authenticator passkey sign-in`,
          },
        ],
      },
      {
        path: "/console/settings/audit",
        title: msg`Audit log`,
        about: msg`Who changed what, or tried to.`,
        permission: "auditEvents",
        settings: [],
      },
    ],
  },
  {
    title: msg`Partner systems`,
    pages: [
      {
        path: "/console/settings/api-clients",
        title: msg`API clients`,
        about: msg`Programs of partners, with their scopes and secrets.`,
        permission: "apiClients",
        settings: [
          { id: "api-client", label: msg`Create API client`, words: msg`token OAuth key secret` },
        ],
      },
      {
        path: "/console/settings/webhooks",
        title: msg`Webhook endpoints`,
        about: msg`Addresses that are told about events.`,
        permission: "webhookEndpoints",
        settings: [
          {
            id: "endpoint",
            label: msg`Add an endpoint`,
            words: msg`webhook event callback secret`,
          },
        ],
      },
    ],
  },
];
