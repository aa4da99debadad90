import type { Feature, Role } from "@markethall/auth";
import type { CustomerSeed, PersonSeed, ResellerSeed, TermsSeed } from "@markethall/identity/seed";
import { id } from "../seed/id.js";
import { drawLogo } from "../seed/logo.js";
import { vendors } from "../seed/vendors.js";
import type { WorldSize } from "./arguments.js";
import type { Draw } from "./draw.js";
import { organisationName, personName, place } from "./names.js";

const features: readonly Feature[] = [
  "catalog",
  "purchasing",
  "dashboard",
  "reports",
  "invoices",
  "cloudAccounts",
  "companyInformation",
  "signUp",
];
const colours = ["#3538cd", "#b54708", "#0e7090", "#7f56d9", "#067647"] as const;

export const resellerKey = (seed: number, place: number): string => `world:${seed}:r${place}`;
export const customerKey = (reseller: string, place: number): string => `${reseller}:c${place}`;
/** A customer's own price book at a vendor. */
export const bookId = (customer: string, vendor: string): string =>
  id(`${customer}:book:${vendor}`);

/** A reseller with its staff and customers. Its nickname is `s<seed>r<place>`. */
export function reseller(size: WorldSize, place: number, draw: Draw, since: Date): ResellerSeed {
  const key = resellerKey(size.seed, place);
  const accountName = `s${size.seed}r${place}`;
  const domain = `${accountName}.example`;
  const primaryColor = draw.one(colours, `${key}.primary`);
  const accentColor = draw.one(colours, `${key}.accent`);
  const displayName = `${organisationName(draw, key)} ${place}`;
  const person = (role: Role, name: string) =>
    personOf(`${key}:${name}`, role, `${name}@${domain}`, draw);
  return {
    id: id(key),
    accountName,
    displayName,
    primaryColor,
    accentColor,
    logo: drawLogo(draw.one(["star", "globe"], `${key}.mark`), primaryColor, accentColor),
    supportEmail: `help@${domain}`,
    supportUrl: `https://${domain}/help`,
    issuer: [],
    features,
    staff: [
      person("RESELLER_OWNER", "owner"),
      person("RESELLER_OPS", "ops"),
      person("RESELLER_SALES", "sales"),
    ],
    terms: [purchaseTerms(key, displayName)],
    customers: Array.from({ length: size.customers }, (_, at) =>
      customer(size, key, at + 1, accountName, draw, since),
    ),
  };
}

function purchaseTerms(key: string, displayName: string): TermsSeed {
  return {
    id: id(`${key}:terms`),
    kind: "PURCHASE",
    title: `Terms of purchase from ${displayName}`,
    body: "What you order is owed for its term. Statements are due within 14 days.",
  };
}

function customer(
  { seed, products }: WorldSize,
  reseller: string,
  at: number,
  accountName: string,
  draw: Draw,
  since: Date,
): CustomerSeed {
  const key = customerKey(reseller, at);
  const domain = `c${at}.${accountName}.example`;
  const { city, country } = place(draw, `${key}.place`);
  const sold = [
    ...vendors.map(({ id: vendorId, slug }) => ({ vendorId, slug: slug as string })),
    ...(products > 0 ? [{ vendorId: id(`world:${seed}:vendor`), slug: "generated" }] : []),
  ];
  const person = (role: Role, name: string) =>
    personOf(`${key}:${name}`, role, `${name}@${domain}`, draw);
  return {
    id: id(key),
    name: `${organisationName(draw, key)} ${at}`,
    address: {
      line1: `${draw.between(1, 240, `${key}.house`)} Market Street`,
      line2: null,
      city,
      region: null,
      postalCode: String(draw.between(10_000, 99_999, `${key}.post`)),
      country,
    },
    status: "ACTIVE",
    people: [
      person("CUSTOMER_ADMIN", "admin"),
      person("CUSTOMER_BUYER", "buyer"),
      person("CUSTOMER_BILLING", "billing"),
    ],
    authorizations: sold.map(({ vendorId, slug }) => ({
      id: id(`${key}:authorization:${slug}`),
      vendorId,
      priceBookId: bookId(key, slug),
      currency: "USD",
      supportPlanId: null,
      supportPlanDecided: true,
      vendorTenantId: `${accountName}-c${at}.onmicrosoft.com`,
    })),
    acceptedTerms: true,
    createdAt: since,
  };
}

function personOf(key: string, role: Role, email: string, draw: Draw): PersonSeed {
  return { id: id(key), name: personName(draw, key), email, role };
}
