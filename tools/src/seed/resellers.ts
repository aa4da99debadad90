import type { Feature } from "@markethall/auth";
import { id } from "./id.js";
import type { LogoMark } from "./logo.js";
import type { VendorSlug } from "./vendors.js";

export interface PersonFacts {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role:
    "PLATFORM_ADMIN" | "RESELLER_OWNER" | "RESELLER_OPS" | "RESELLER_SALES" | CustomerRole;
}
export type CustomerRole =
  "CUSTOMER_ADMIN" | "CUSTOMER_BUYER" | "CUSTOMER_BILLING" | "CUSTOMER_VIEWER";

export interface ResellerFacts {
  readonly accountName: string;
  readonly displayName: string;
  readonly primaryColor: string;
  readonly accentColor: string;
  readonly mark: LogoMark;
  readonly supportEmail: string;
  readonly supportUrl: string;
  /** Who bills, line by line, as it stands on statements. */
  readonly issuer: readonly string[];
  readonly features: readonly Feature[];
  readonly vendors: readonly VendorSlug[];
  readonly staff: readonly PersonFacts[];
}

const withoutStorefront: readonly Feature[] = [
  "dashboard",
  "reports",
  "invoices",
  "companyInformation",
];
const withStorefront: readonly Feature[] = [
  ...withoutStorefront,
  "catalog",
  "purchasing",
  "cloudAccounts",
  "signUp",
];

export const platformAdmin: PersonFacts = {
  key: "platform-admin",
  name: "Robin Hale",
  email: "admin@markethall.example",
  role: "PLATFORM_ADMIN",
};

export const resellers: readonly ResellerFacts[] = [
  {
    accountName: "demo",
    displayName: "Northlight Cloud",
    primaryColor: "#3538cd",
    accentColor: "#0e9384",
    mark: "star",
    supportEmail: "help@northlight.example",
    supportUrl: "https://northlight.example/help",
    issuer: [
      "Northlight Cloud GmbH",
      "Speicherstraße 4",
      "20457 Hamburg",
      "Germany",
      "VAT DE123456789",
      "help@northlight.example",
    ],
    features: withStorefront,
    vendors: ["microsoft", "google", "aws", "adobe", "acronis", "sophos"],
    staff: [
      {
        key: "demo-owner",
        name: "Maren Vogt",
        email: "maren@northlight.example",
        role: "RESELLER_OWNER",
      },
      {
        key: "demo-ops",
        name: "Tomas Ek",
        email: "tomas@northlight.example",
        role: "RESELLER_OPS",
      },
      {
        key: "demo-sales",
        name: "Priya Raman",
        email: "priya@northlight.example",
        role: "RESELLER_SALES",
      },
    ],
  },
  {
    accountName: "meridian",
    displayName: "Meridian IT Partners",
    primaryColor: "#b54708",
    accentColor: "#175cd3",
    mark: "globe",
    supportEmail: "service@meridian-it.example",
    supportUrl: "https://meridian-it.example",
    issuer: ["Meridian IT Services Ltd", "9 Harbour Row", "Bristol BS1 4RN", "United Kingdom"],
    features: withoutStorefront,
    vendors: ["microsoft", "aws"],
    staff: [
      {
        key: "meridian-owner",
        name: "Joana Reis",
        email: "joana@meridian-it.example",
        role: "RESELLER_OWNER",
      },
    ],
  },
];

export function resellerId(accountName: string): string {
  return id(`reseller:${accountName}`);
}
