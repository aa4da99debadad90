import { id } from "./id.js";
import type { PersonFacts } from "./resellers.js";
import type { VendorSlug } from "./vendors.js";

export interface AuthorizationFacts {
  readonly vendor: VendorSlug;
  /** Key of a price book, `<reseller>:<book>`; null: nobody set one yet. */
  readonly priceBook: string | null;
  readonly currency: "USD" | "EUR" | null;
  /** Key of a support plan; "none" was chosen; null: nobody decided yet. */
  readonly supportPlan: string | "none" | null;
  readonly vendorTenantId?: string;
}

export interface CustomerFacts {
  readonly key: string;
  readonly reseller: string;
  readonly name: string;
  readonly country: string;
  readonly city: string;
  readonly status: "ACTIVE" | "PENDING" | "DECLINED";
  readonly people: readonly PersonFacts[];
  readonly authorizations: readonly AuthorizationFacts[];
  /** Whether its people accepted the terms of purchase. */
  readonly acceptedTerms: boolean;
}

const standard = (
  vendor: VendorSlug,
  more: Partial<AuthorizationFacts> = {},
): AuthorizationFacts => ({
  vendor,
  priceBook: `demo:standard-${vendor}`,
  currency: "USD",
  supportPlan: "none",
  ...more,
});

export const customers: readonly CustomerFacts[] = [
  {
    // Can order at once; holds every subscription worth looking at.
    key: "harbor",
    reseller: "demo",
    name: "Harbor & Lane Logistics",
    country: "DE",
    city: "Hamburg",
    status: "ACTIVE",
    people: [
      {
        key: "harbor-admin",
        name: "Ines Albrecht",
        email: "ines@harborlane.example",
        role: "CUSTOMER_ADMIN",
      },
      {
        key: "harbor-buyer",
        name: "Leo Brandt",
        email: "leo@harborlane.example",
        role: "CUSTOMER_BUYER",
      },
      {
        key: "harbor-billing",
        name: "Greta Moll",
        email: "greta@harborlane.example",
        role: "CUSTOMER_BILLING",
      },
      {
        key: "harbor-viewer",
        name: "Sami Aziz",
        email: "sami@harborlane.example",
        role: "CUSTOMER_VIEWER",
      },
    ],
    authorizations: [
      standard("microsoft", {
        supportPlan: "demo:premier",
        vendorTenantId: "harborlane.onmicrosoft.com",
      }),
      standard("google"),
      standard("aws", { supportPlan: "demo:cloud-care" }),
      standard("adobe"),
      standard("acronis"),
      standard("sophos"),
    ],
    acceptedTerms: true,
  },
  {
    // Cannot order Microsoft: its price book is missing, which approvals shows and mends.
    key: "bluebird",
    reseller: "demo",
    name: "Bluebird Dental Group",
    country: "US",
    city: "Portland",
    status: "ACTIVE",
    people: [
      {
        key: "bluebird-admin",
        name: "Dana Whitfield",
        email: "dana@bluebird.example",
        role: "CUSTOMER_ADMIN",
      },
    ],
    authorizations: [
      {
        vendor: "microsoft",
        priceBook: null,
        currency: "USD",
        supportPlan: "none",
        vendorTenantId: "bluebird.onmicrosoft.com",
      },
    ],
    acceptedTerms: true,
  },
  {
    // The usage of a large cloud bill belongs to it.
    key: "sunbird",
    reseller: "demo",
    name: "Sunbird Analytics",
    country: "US",
    city: "Denver",
    status: "ACTIVE",
    people: [
      {
        key: "sunbird-admin",
        name: "Noah Kim",
        email: "noah@sunbird.example",
        role: "CUSTOMER_ADMIN",
      },
    ],
    authorizations: [
      standard("aws"),
      standard("microsoft", { vendorTenantId: "sunbird.onmicrosoft.com" }),
    ],
    acceptedTerms: true,
  },
  {
    // Signed up by itself and waits for approval.
    key: "quarry",
    reseller: "demo",
    name: "Quarry Street Studio",
    country: "GB",
    city: "Leeds",
    status: "PENDING",
    people: [
      {
        key: "quarry-admin",
        name: "Ellis Ward",
        email: "ellis@quarrystreet.example",
        role: "CUSTOMER_ADMIN",
      },
    ],
    authorizations: [],
    acceptedTerms: false,
  },
  {
    // Signed up and is declined by the seed: stands in the history.
    key: "fastdeals",
    reseller: "demo",
    name: "Fast Deals Trading",
    country: "US",
    city: "Reno",
    status: "PENDING",
    people: [
      {
        key: "fastdeals-admin",
        name: "Kit Moran",
        email: "kit@fastdeals.example",
        role: "CUSTOMER_ADMIN",
      },
    ],
    authorizations: [],
    acceptedTerms: false,
  },
  {
    key: "coastline",
    reseller: "meridian",
    name: "Coastline Insurance",
    country: "PT",
    city: "Porto",
    status: "ACTIVE",
    people: [
      {
        key: "coastline-admin",
        name: "Rui Matos",
        email: "rui@coastline.example",
        role: "CUSTOMER_ADMIN",
      },
      {
        key: "coastline-billing",
        name: "Ana Lobo",
        email: "ana@coastline.example",
        role: "CUSTOMER_BILLING",
      },
    ],
    authorizations: [
      {
        vendor: "microsoft",
        priceBook: "meridian:standard-microsoft",
        currency: "USD",
        supportPlan: "none",
        vendorTenantId: "coastline.onmicrosoft.com",
      },
      { vendor: "aws", priceBook: "meridian:standard-aws", currency: "USD", supportPlan: "none" },
    ],
    acceptedTerms: true,
  },
];

export function customerId(key: string): string {
  return id(`customer:${key}`);
}
