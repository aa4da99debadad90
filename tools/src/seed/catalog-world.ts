import type {
  CatalogueContent,
  MasterPriceContent,
  PlanContent,
  ProductContent,
  ResellerCatalogueContent,
  SolutionContent,
} from "@markethall/catalog/seed";
import { Decimal, decimal } from "@markethall/money";
import { id } from "./id.js";
import { priceBookId } from "./identity-world.js";
import { policyKey, type ProductFacts } from "./product-facts.js";
import { licensePlans, products, SELLER_DISCOUNT } from "./products.js";
import { resellerId, resellers } from "./resellers.js";
import { vendorId, vendors, type VendorSlug } from "./vendors.js";

const currency = "USD";
/** Before any business of the demo: prices without a date hold from here on. */
const beginning = new Date("2020-01-01T00:00:00Z");

export const planId = (product: string, plan: string): string => id(`plan:${product}:${plan}`);
export const masterBookId = (vendor: VendorSlug): string => id(`master-book:${vendor}:${currency}`);

function plansOf(product: ProductFacts): PlanContent[] {
  if (product.kind === "CONSUMPTION") {
    return [
      {
        id: planId(product.slug, "usage"),
        code: "USAGE",
        name: "Pay for use",
        kind: "CONSUMPTION",
        policyKey: policyKey(product.policy, "NONE"),
        term: "NONE",
        billingCycle: "MONTHLY",
        unit: null,
        trialDays: null,
        minSeats: 1,
        maxSeats: 1,
      },
    ];
  }
  return licensePlans.map((plan) => ({
    id: planId(product.slug, plan.key),
    code: plan.key.toUpperCase(),
    name: plan.name,
    kind: "LICENSE",
    policyKey: policyKey(product.policy, plan.term),
    term: plan.term,
    billingCycle: plan.cycle,
    unit: null,
    trialDays: null,
    minSeats: 1,
    maxSeats: 300,
  }));
}

function content(product: ProductFacts): ProductContent {
  return {
    id: id(`product:${product.slug}`),
    vendorId: vendorId(product.vendor),
    slug: product.slug,
    name: product.name,
    summary: product.summary,
    description: product.description,
    categories: product.categories,
    features: product.features,
    faq: product.faq ?? [],
    supportUrl: null,
    skus: [
      {
        id: id(`sku:${product.slug}`),
        code: product.skuCode,
        name: product.name,
        plans: plansOf(product),
      },
    ],
  };
}

/** Consumption has no price of its own in the book: a price of 0 says that usage is billed as it is measured. */
function pricesOf(product: ProductFacts): MasterPriceContent[] {
  if (product.kind === "CONSUMPTION") {
    return [{ planId: planId(product.slug, "usage"), validFrom: beginning, list: "0", cost: "0" }];
  }
  return licensePlans.flatMap(({ key, months, level }) =>
    product.listPrices.map(({ from, perMonth }) => {
      const list = decimal(perMonth).times(level).times(months);
      return {
        planId: planId(product.slug, key),
        validFrom: from === null ? beginning : new Date(`${from}T00:00:00Z`),
        list: list.toFixed(),
        cost: list.times(new Decimal(1).minus(SELLER_DISCOUNT)).toFixed(),
      };
    }),
  );
}

const solutions: readonly SolutionContent[] = [
  {
    id: id("solution:secure-workplace"),
    slug: "secure-workplace",
    name: "Secure workplace",
    summary:
      "Microsoft 365 Business Premium with Sophos endpoint protection, for a number of people, in one order.",
    parameters: [
      {
        name: "people",
        label: "People",
        kind: "INTEGER",
        required: true,
        default: "10",
        min: 1,
        max: 300,
      },
      {
        name: "site",
        label: "Site or team",
        kind: "TEXT",
        required: false,
        default: null,
        min: null,
        max: null,
      },
    ],
    items: [
      {
        planId: planId("microsoft-365-business-premium", "annual-monthly"),
        quantity: 1,
        quantityParameter: "people",
      },
      {
        planId: planId("sophos-intercept-x", "annual-monthly"),
        quantity: 1,
        quantityParameter: "people",
      },
    ],
  },
];

export const catalogue: CatalogueContent = {
  vendors: vendors.map((vendor) => ({ ...vendor, logoUrl: null })),
  products: products.map(content),
  solutions,
  masterBooks: vendors.map(({ slug, name }) => ({
    id: masterBookId(slug),
    vendorId: vendorId(slug),
    currency,
    name: `${name} list prices`,
    prices: products.filter(({ vendor }) => vendor === slug).flatMap(pricesOf),
  })),
};

interface BookFacts {
  readonly key: string;
  readonly name: string;
  readonly vendor: VendorSlug;
  readonly percent: string;
  readonly isDefault: boolean;
  readonly adjustments?: ResellerCatalogueContent["books"][number]["adjustments"];
}

/** All four kinds of adjustment are at work in the first book. */
const microsoftAdjustments: BookFacts["adjustments"] = [
  {
    planId: planId("microsoft-365-business-premium", "annual-monthly"),
    kind: "PERCENT",
    value: "20",
  },
  { planId: planId("microsoft-365-e5", "annual-monthly"), kind: "DELTA", value: "1.50" },
  { planId: planId("microsoft-365-copilot", "annual-monthly"), kind: "FIXED", value: "33.00" },
];

function booksOf(reseller: string, slugs: readonly VendorSlug[]): BookFacts[] {
  const percents: Record<VendorSlug, string> = {
    microsoft: "15",
    google: "12",
    aws: "0",
    adobe: "8",
    acronis: "18",
    sophos: "15",
  };
  return slugs.map((vendor) => ({
    key: `${reseller}:standard-${vendor}`,
    name: `Standard ${vendors.find(({ slug }) => slug === vendor)!.name}`,
    vendor,
    percent: percents[vendor],
    isDefault: vendor !== "microsoft",
    ...(vendor === "microsoft" ? { adjustments: microsoftAdjustments } : {}),
  }));
}

export const resellerCatalogues: readonly ResellerCatalogueContent[] = resellers.map(
  ({ accountName, vendors: slugs }) => ({
    resellerId: resellerId(accountName),
    vendors: slugs.map((slug) => ({ vendorId: vendorId(slug), currency })),
    books: booksOf(accountName, slugs).map(({ key, vendor, adjustments, ...book }) => ({
      id: priceBookId(key),
      masterBookId: masterBookId(vendor),
      name: book.name,
      percent: book.percent,
      isDefault: book.isDefault,
      adjustments: adjustments ?? [],
    })),
    tiles: products
      .filter(({ vendor }) => slugs.includes(vendor))
      .map((product, position) => ({
        productId: id(`product:${product.slug}`),
        position,
        featured: product.featured ?? false,
      })),
  }),
);
