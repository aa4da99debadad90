import type { ResellerCatalogueContent } from "@markethall/catalog/seed";
import { masterBookId } from "../seed/catalog-world.js";
import { id } from "../seed/id.js";
import { products } from "../seed/products.js";
import { vendors } from "../seed/vendors.js";
import type { WorldSize } from "./arguments.js";
import type { Assortment } from "./assortment.js";
import type { Draw } from "./draw.js";
import { bookId, customerKey, resellerKey } from "./organisations.js";

const currency = "USD";
/** Adjusted plans of a customer's book of generated products. */
const ADJUSTED = 20;

/** What a reseller sells: every vendor, and to each customer by a price book of its own. */
export function offers(
  size: WorldSize,
  place: number,
  draw: Draw,
  generated: Assortment | null,
): ResellerCatalogueContent {
  const reseller = resellerKey(size.seed, place);
  const customers = Array.from({ length: size.customers }, (_, at) =>
    customerKey(reseller, at + 1),
  );
  const shown = [
    ...products.map(({ slug }) => id(`product:${slug}`)),
    ...(generated?.productIds ?? []),
  ];
  return {
    resellerId: id(reseller),
    vendors: [...vendors.map((one) => one.id), ...(generated ? [generated.vendorId] : [])].map(
      (vendorId) => ({ vendorId, currency }),
    ),
    books: customers.flatMap((customer) => [
      ...vendors.map(({ slug }) => ({
        id: bookId(customer, slug),
        masterBookId: masterBookId(slug),
        name: `${customer} ${slug}`,
        percent: String(draw.between(0, 25, `${customer}.${slug}.percent`)),
        isDefault: false,
        adjustments: [],
      })),
      ...(generated ? [generatedBook(customer, generated, draw)] : []),
    ]),
    tiles: shown.map((productId, position) => ({ productId, position })),
  };
}

function generatedBook(
  customer: string,
  { masterBookId: master, planIds }: Assortment,
  draw: Draw,
): ResellerCatalogueContent["books"][number] {
  const adjusted = new Set(
    Array.from({ length: ADJUSTED }, (_, at) => draw.one(planIds, `${customer}.adjusted.${at}`)),
  );
  return {
    id: bookId(customer, "generated"),
    masterBookId: master,
    name: `${customer} generated`,
    percent: String(draw.between(0, 25, `${customer}.generated.percent`)),
    isDefault: false,
    adjustments: [...adjusted].map((planId) => ({
      planId,
      kind: "PERCENT" as const,
      value: String(draw.between(0, 40, `${customer}.${planId}.percent`)),
    })),
  };
}
