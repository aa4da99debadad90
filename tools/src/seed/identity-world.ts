import type { CustomerSeed, IdentitySeed, PersonSeed, TermsSeed } from "@markethall/identity/seed";
import { type AuthorizationFacts, type CustomerFacts, customerId, customers } from "./customers.js";
import { id } from "./id.js";
import { drawLogo } from "./logo.js";
import { type PersonFacts, platformAdmin, resellerId, resellers } from "./resellers.js";
import { vendorId } from "./vendors.js";

/** The ids by which the subgraphs' seeds name the same things. */
export const priceBookId = (key: string): string => id(`price-book:${key}`);
export const supportPlanId = (key: string): string => id(`support-plan:${key}`);
export const personId = (key: string): string => id(`person:${key}`);

const terms = (reseller: string, name: string): TermsSeed[] => [
  {
    id: id(`terms:${reseller}:eula`),
    kind: "EULA",
    title: `Terms of use of the ${name} marketplace`,
    body: "You use this marketplace for your own organisation. You keep your password to yourself and tell us when somebody else has it. We keep your data in order to serve you and give it to nobody whom the law does not name.",
  },
  {
    id: id(`terms:${reseller}:purchase`),
    kind: "PURCHASE",
    title: `Terms of purchase from ${name}`,
    body: "What you order is owed for its term. Seats can be given back within the window that the subscription shows; after that they run to the end of the term. Usage is billed by what the vendor measured. Statements are due within 14 days.",
  },
];

function person({ key, name, email, role }: PersonFacts): PersonSeed {
  return { id: personId(key), name, email, role };
}

function authorization(
  customer: string,
  facts: AuthorizationFacts,
): CustomerSeed["authorizations"][number] {
  const { vendor, priceBook, currency, supportPlan, vendorTenantId } = facts;
  return {
    id: id(`authorization:${customer}:${vendor}`),
    vendorId: vendorId(vendor),
    priceBookId: priceBook === null ? null : priceBookId(priceBook),
    currency,
    supportPlanId:
      supportPlan === null || supportPlan === "none" ? null : supportPlanId(supportPlan),
    supportPlanDecided: supportPlan !== null,
    vendorTenantId: vendorTenantId ?? null,
  };
}

const HOUR = 3_600_000;

function customer(facts: CustomerFacts, since: Date, now: Date): CustomerSeed {
  return {
    id: customerId(facts.key),
    name: facts.name,
    address: {
      line1: "12 Market Street",
      line2: null,
      city: facts.city,
      region: null,
      postalCode: "20457",
      country: facts.country,
    },
    status: facts.status,
    people: facts.people.map(person),
    authorizations: facts.authorizations.map((one) => authorization(facts.key, one)),
    acceptedTerms: facts.acceptedTerms,
    // Who waits for a decision has not waited long.
    createdAt: facts.status === "PENDING" ? new Date(now.getTime() - 5 * HOUR) : since,
  };
}

export function identityWorld(password: string, since: Date, now: Date): IdentitySeed {
  return {
    password,
    since,
    platformAdmin: person(platformAdmin),
    resellers: resellers.map((reseller) => ({
      id: resellerId(reseller.accountName),
      accountName: reseller.accountName,
      displayName: reseller.displayName,
      primaryColor: reseller.primaryColor,
      accentColor: reseller.accentColor,
      logo: drawLogo(reseller.mark, reseller.primaryColor, reseller.accentColor),
      supportEmail: reseller.supportEmail,
      supportUrl: reseller.supportUrl,
      issuer: reseller.issuer,
      features: reseller.features,
      staff: reseller.staff.map(person),
      terms: terms(reseller.accountName, reseller.displayName),
      customers: customers
        .filter((one) => one.reseller === reseller.accountName)
        .map((facts) => customer(facts, since, now)),
    })),
  };
}
