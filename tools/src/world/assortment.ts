import type { CatalogueContent, ProductContent } from "@markethall/catalog/seed";
import { Decimal, decimal } from "@markethall/money";
import { id } from "../seed/id.js";
import { policyKey } from "../seed/product-facts.js";
import { SELLER_DISCOUNT } from "../seed/products.js";
import type { WorldSize } from "./arguments.js";
import type { Draw } from "./draw.js";
import { productName } from "./names.js";

/** How the plans of a generated product are paid, and what that does to its list price (rules.md §4, price levels). */
const plans = [
  { key: "triennial", name: "Three years, paid yearly", term: "P3Y", cycle: "ANNUAL", level: "11" },
  { key: "yearly", name: "Annual, paid yearly", term: "P1Y", cycle: "ANNUAL", level: "12" },
  { key: "annual", name: "Annual, paid monthly", term: "P1Y", cycle: "MONTHLY", level: "1.05" },
  { key: "monthly", name: "Monthly", term: "P1M", cycle: "MONTHLY", level: "1.20" },
] as const;

const categories = ["Analytics", "Backup", "Collaboration", "Developer tools", "Security"];
const beginning = new Date("2020-01-01T00:00:00Z");

/** One vendor with as many products as were asked for. Worlds of different seeds have different ones. */
export interface Assortment {
  readonly vendorId: string;
  readonly currency: "USD";
  readonly masterBookId: string;
  readonly productIds: readonly string[];
  readonly planIds: readonly string[];
  readonly content: CatalogueContent;
}

export function assortment({ seed, products: count }: WorldSize, draw: Draw): Assortment | null {
  if (count === 0) return null;
  const vendorId = id(`world:${seed}:vendor`);
  const masterBookId = id(`world:${seed}:master-book`);
  const products = Array.from({ length: count }, (_, place) =>
    product(`world:${seed}:product:${place + 1}`, place + 1, vendorId, draw),
  );
  const planIds = products.flatMap(({ skus }) => skus.flatMap((sku) => sku.plans.map((p) => p.id)));
  const prices = products.flatMap(({ id: productId, skus }) => {
    const perMonth = decimal(draw.between(200, 9_900, `${productId}.price`)).dividedBy(100);
    return plans.map(({ level }, at) => {
      const list = perMonth.times(level).toDecimalPlaces(2);
      return {
        planId: skus[0]!.plans[at]!.id,
        validFrom: beginning,
        list: list.toFixed(),
        cost: list.times(new Decimal(1).minus(SELLER_DISCOUNT)).toFixed(),
      };
    });
  });
  return {
    vendorId,
    currency: "USD",
    masterBookId,
    productIds: products.map((one) => one.id),
    planIds,
    content: {
      vendors: [
        {
          id: vendorId,
          slug: `generated-${seed}`,
          name: `Generated vendor ${seed}`,
          logoUrl: null,
          needsTenantId: false,
        },
      ],
      products,
      solutions: [],
      masterBooks: [
        {
          id: masterBookId,
          vendorId,
          currency: "USD",
          name: `Generated vendor ${seed} list prices`,
          prices,
        },
      ],
    },
  };
}

function product(key: string, place: number, vendorId: string, draw: Draw): ProductContent {
  const name = `${productName(draw, key)} ${place}`;
  const code = `GEN-${place}`;
  return {
    id: id(key),
    vendorId,
    slug: `${id(key).slice(0, 8)}-${name.toLowerCase().replaceAll(" ", "-")}`,
    name,
    summary: `${name} for teams of every size.`,
    description: `${name} was made up for a world of chance.`,
    categories: [draw.one(categories, `${key}.category`)],
    features: [],
    faq: [],
    supportUrl: null,
    skus: [
      {
        id: id(`${key}:sku`),
        code,
        name,
        plans: plans.map((plan) => ({
          id: id(`${key}:plan:${plan.key}`),
          code: plan.key.toUpperCase(),
          name: plan.name,
          kind: "LICENSE",
          policyKey: policyKey("licence", plan.term),
          term: plan.term,
          billingCycle: plan.cycle,
          unit: null,
          trialDays: null,
          minSeats: 1,
          maxSeats: 300,
        })),
      },
    ],
  };
}
