import type { Template } from "./templates.js";

/** What has changed of a person's way in, or been tried, as a sentence that says who should worry. */
const changes = {
  "password-changed": "your password was changed",
  "authenticator-app-added": "an authenticator app was added to your account",
  "authenticator-app-removed": "the authenticator app was removed from your account",
  "passkey-added": "a passkey was added to your account",
  "passkey-removed": "a passkey was removed from your account",
  "recovery-codes-renewed":
    "new recovery codes were made for your account; the earlier ones work no more",
  "recovery-code-used": "one of your recovery codes was used",
  "factors-removed-by-manager":
    "an administrator removed the authenticator app, passkeys and recovery codes from your account and ended all of its sessions",
  "second-step-failed":
    "somebody entered your password and then failed several times to show your second factor, so the sign-in was stopped",
} as const;
export type SecurityChange = keyof typeof changes;

function sentence(change: string): string {
  return Object.hasOwn(changes, change)
    ? changes[change as SecurityChange]
    : "the security of your account was changed";
}

/** Letters about what protects an account. They hold no link: the reader goes to the portal by the usual way. */
export const securityTemplates = {
  "security-notice": ({ name, param }, brand) => ({
    subject: `Security of your account at ${brand.displayName}`,
    paragraphs: [
      name ? `Hello ${name},` : "Hello,",
      `${sentence(param("change"))}.`,
      "If this was you, there is nothing to do. If not, set a new password at once, look at your sessions under Your profile, and tell us.",
    ],
    button: null,
  }),
} as const satisfies Record<string, Template>;
