import { publish } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import {
  type ProductContent,
  searchTexts,
  type SolutionContent,
  termsOf,
  type VendorContent,
} from "../domain/catalogue-content.js";
import {
  type ChangedPlan,
  plansChanged,
  solutionChanged,
  vendorChanged,
} from "../events/catalogue.events.js";
import { upsertChanged } from "./upsert-changed.js";

/** Loads vendors, in the order given, and announces those that changed. */
export async function loadVendors(tx: Tx, vendors: readonly VendorContent[]): Promise<void> {
  const changed = await upsertChanged(
    tx,
    "vendors",
    {
      id: "uuid",
      slug: "text",
      name: "text",
      logo_url: "text",
      needs_tenant_id: "boolean",
      place: "integer",
    },
    vendors.map(({ id, slug, name, logoUrl, needsTenantId }, place) => ({
      id,
      slug,
      name,
      logo_url: logoUrl,
      needs_tenant_id: needsTenantId,
      place,
    })),
  );
  await publish(tx, ...vendors.filter(({ id }) => changed.has(id)).map(vendorChanged));
}

/** What a load changed. */
export interface LoadedProducts {
  readonly changedProductCount: number;
  readonly changedPlanIds: readonly string[];
}

/**
 * Loads products with their SKUs and plans, set by set, and announces the plans that changed. What
 * is not named stays as it is.
 *
 * @param firstPlace Place of the first product in lists; the others follow.
 */
export async function loadProducts(
  tx: Tx,
  products: readonly ProductContent[],
  firstPlace = 0,
): Promise<LoadedProducts> {
  const changedProducts = await loadProductRows(tx, products, firstPlace);
  const changedSkus = await loadSkuRows(tx, products);
  const changedPlans = await loadPlanRows(tx, products);
  // What a plan is called is told with its product and SKU: their change is a change of the plan.
  const changedPlanIds = products.flatMap((product) =>
    product.skus.flatMap((sku) =>
      sku.plans
        .filter(
          ({ id }) =>
            changedPlans.has(id) || changedSkus.has(sku.id) || changedProducts.has(product.id),
        )
        .map(({ id }) => id),
    ),
  );
  await announcePlans(tx, changedPlanIds);
  return { changedProductCount: changedProducts.size, changedPlanIds };
}

async function loadProductRows(
  tx: Tx,
  products: readonly ProductContent[],
  firstPlace: number,
): Promise<Set<string>> {
  const vendors: { id: string; name: string }[] = await tx.query("select id, name from vendors");
  const nameOf = new Map(vendors.map(({ id, name }) => [id, name]));
  const words = products.map((product) => searchTexts(product, nameOf.get(product.vendorId) ?? ""));
  const searches: { search: string }[] = await tx.query(
    `select setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', vendor), 'B')
              || setweight(to_tsvector('simple', rest), 'C') as search
       from unnest($1::text[], $2::text[], $3::text[]) with ordinality as new (name, vendor, rest, place)
      order by place`,
    [
      words.map(({ name }) => name),
      words.map(({ vendor }) => vendor),
      words.map(({ rest }) => rest),
    ],
  );
  const changed = await upsertChanged(
    tx,
    "products",
    {
      id: "uuid",
      vendor_id: "uuid",
      slug: "text",
      name: "text",
      summary: "text",
      description: "text",
      categories: "text[]",
      features: "text[]",
      faq: "jsonb",
      support_url: "text",
      place: "integer",
      terms: "text[]",
      search: "tsvector",
    },
    products.map((product, index) => ({
      id: product.id,
      vendor_id: product.vendorId,
      slug: product.slug,
      name: product.name,
      summary: product.summary,
      description: product.description,
      categories: product.categories,
      features: product.features,
      faq: product.faq,
      support_url: product.supportUrl,
      place: firstPlace + index,
      terms: termsOf(product),
      search: searches[index]!.search,
    })),
  );
  await tx.query(
    `insert into search_words (word)
     select distinct word from products p, unnest(tsvector_to_array(p.search)) word where p.id = any($1::uuid[])
     on conflict do nothing`,
    [[...changed]],
  );
  return changed;
}

function loadSkuRows(tx: Tx, products: readonly ProductContent[]): Promise<Set<string>> {
  return upsertChanged(
    tx,
    "skus",
    { id: "uuid", product_id: "uuid", code: "text", name: "text" },
    products.flatMap((product) =>
      product.skus.map(({ id, code, name }) => ({ id, product_id: product.id, code, name })),
    ),
  );
}

function loadPlanRows(tx: Tx, products: readonly ProductContent[]): Promise<Set<string>> {
  return upsertChanged(
    tx,
    "plans",
    {
      id: "uuid",
      sku_id: "uuid",
      product_id: "uuid",
      vendor_id: "uuid",
      code: "text",
      name: "text",
      kind: "text",
      policy_key: "text",
      term: "text",
      billing_cycle: "text",
      unit: "text",
      trial_days: "integer",
      min_seats: "integer",
      max_seats: "integer",
      place: "integer",
    },
    products.flatMap((product) =>
      product.skus
        .flatMap((sku) => sku.plans.map((plan) => ({ sku, plan })))
        .map(({ sku, plan }, place) => ({
          id: plan.id,
          sku_id: sku.id,
          product_id: product.id,
          vendor_id: product.vendorId,
          code: plan.code,
          name: plan.name,
          kind: plan.kind,
          policy_key: plan.policyKey,
          term: plan.term,
          billing_cycle: plan.billingCycle,
          unit: plan.unit,
          trial_days: plan.trialDays,
          min_seats: plan.minSeats,
          max_seats: plan.maxSeats,
          place,
        })),
    ),
  );
}

async function announcePlans(tx: Tx, planIds: readonly string[]): Promise<void> {
  if (planIds.length === 0) return;
  const rows: ChangedPlan[] = await tx.query(
    `select pl.id as "planId", pl.product_id as "productId", p.name as "productName", p.slug as "productSlug",
            s.code as "skuCode", s.name as "skuName", pl.name as "planName", pl.vendor_id as "vendorId", pl.kind,
            pl.policy_key as "policyKey", pl.term, pl.billing_cycle as "billingCycle", pl.trial_days as "trialDays",
            pl.min_seats as "minSeats", pl.max_seats as "maxSeats"
       from plans pl join skus s on s.id = pl.sku_id join products p on p.id = pl.product_id
      where pl.id = any($1::uuid[]) order by p.name, pl.place`,
    [planIds],
  );
  await publish(tx, ...plansChanged(rows));
}

/** Loads Click-to-Run bundles, in the order given, and announces them. */
export async function loadSolutions(tx: Tx, solutions: readonly SolutionContent[]): Promise<void> {
  await upsertChanged(
    tx,
    "solutions",
    {
      id: "uuid",
      slug: "text",
      name: "text",
      summary: "text",
      parameters: "jsonb",
      place: "integer",
    },
    solutions.map(({ id, slug, name, summary, parameters }, place) => ({
      id,
      slug,
      name,
      summary,
      parameters,
      place,
    })),
  );
  await tx.query("delete from solution_items where solution_id = any($1::uuid[])", [
    solutions.map(({ id }) => id),
  ]);
  await tx.query(
    `insert into solution_items (solution_id, place, plan_id, quantity, quantity_parameter)
     select solution_id, place, plan_id, quantity, quantity_parameter
       from jsonb_to_recordset($1::jsonb) as new (solution_id uuid, place integer, plan_id uuid, quantity integer,
                                                  quantity_parameter text)`,
    [
      JSON.stringify(
        solutions.flatMap(({ id, items }) =>
          items.map((item, place) => ({
            solution_id: id,
            place,
            plan_id: item.planId,
            quantity: item.quantity,
            quantity_parameter: item.quantityParameter,
          })),
        ),
      ),
    ],
  );
  await publish(tx, ...solutions.map(solutionChanged));
}
