import type { Template } from "./templates.js";

const hello = (name: string | null) => (name ? `Hello ${name},` : "Hello,");

/** Letters about accounts and how to get into them. */
export const accountTemplates = {
  "verify-email": ({ name, link }, brand) => ({
    subject: `Confirm your address for ${brand.displayName}`,
    paragraphs: [
      hello(name),
      `somebody, most likely you, asked for an account at ${brand.displayName} with this address. Confirm that it is yours; the link works for two days.`,
      "If it was not you, ignore this mail and nothing will happen.",
    ],
    button: { label: "Confirm my address", url: link ?? brand.portalUrl },
  }),

  "sign-up-known": ({ name, url }, brand) => ({
    subject: `You have an account at ${brand.displayName} already`,
    paragraphs: [
      hello(name),
      `somebody, most likely you, signed up at ${brand.displayName} with this address. There is an account under it already, so nothing was changed.`,
      "Sign in with your password, or ask for a new one on that page.",
    ],
    button: { label: "Sign in", url: url("/v2c/sign-in") },
  }),

  "sign-up-pending": ({ name }, brand) => ({
    subject: `${brand.displayName} has your request`,
    paragraphs: [
      hello(name),
      `thank you. ${brand.displayName} looks at your request now, and you will get a mail with the decision.`,
    ],
    button: null,
  }),

  "sign-up-approved": ({ name, url }, brand) => ({
    subject: `Welcome to ${brand.displayName}`,
    paragraphs: [
      hello(name),
      `your account at ${brand.displayName} is open. Sign in with the password that you chose.`,
    ],
    button: { label: "Sign in", url: url("/v2c/sign-in") },
  }),

  "sign-up-declined": ({ name, param }, brand) => ({
    subject: `Your request at ${brand.displayName}`,
    paragraphs: [
      hello(name),
      `${brand.displayName} could not accept your sign-up.`,
      ...reason(param("reason")),
    ],
    button: null,
  }),

  "request-approved": ({ name, url }, brand) => ({
    subject: `You have access at ${brand.displayName}`,
    paragraphs: [
      hello(name),
      "your request to join your organisation was approved. Sign in with the password that you chose.",
    ],
    button: { label: "Sign in", url: url("/v2c/sign-in") },
  }),

  "request-declined": ({ name, param }, brand) => ({
    subject: `Your request at ${brand.displayName}`,
    paragraphs: [
      hello(name),
      "your request to join your organisation was not approved.",
      ...reason(param("reason")),
    ],
    button: null,
  }),

  "password-reset": ({ name, link }, brand) => ({
    subject: `Set a new password for ${brand.displayName}`,
    paragraphs: [
      hello(name),
      `somebody, most likely you, asked for a new password at ${brand.displayName}. The link works once and for one hour.`,
      "If it was not you, ignore this mail: your password stays as it is.",
    ],
    button: { label: "Set a new password", url: link ?? brand.portalUrl },
  }),

  invitation: ({ name, link, param }, brand) => ({
    subject: `Your invitation to ${brand.displayName}`,
    paragraphs: [
      hello(name),
      `${param("invitedBy") || brand.displayName} invites you to ${brand.displayName}. Choose a password to open your account; the link works once and for seven days.`,
    ],
    button: { label: "Accept the invitation", url: link ?? brand.portalUrl },
  }),
} as const satisfies Record<string, Template>;

function reason(text: string): string[] {
  return text ? [`The reason: ${text}`] : [];
}
