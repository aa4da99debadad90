import type { Tx } from "@markethall/runtime";
import type { BillingCycle, PlanKind } from "../domain/plan.js";
import type { FaqEntry } from "../domain/product.js";

/** A plan as it stands in the catalogue, the same for everyone; prices belong to a view. */
export interface PlanRow {
  readonly id: string;
  readonly skuId: string;
  readonly productId: string;
  readonly name: string;
  readonly kind: PlanKind;
  readonly term: string;
  readonly billingCycle: BillingCycle;
  readonly unit: string | null;
  readonly trialDays: number | null;
  readonly minSeats: number;
  readonly maxSeats: number | null;
}

export interface SkuRow {
  readonly id: string;
  readonly productId: string;
  readonly code: string;
  readonly name: string;
}

export interface VendorRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly logoUrl: string | null;
  readonly needsTenantId: boolean;
}

export interface ProductRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly features: readonly string[];
  readonly faq: readonly FaqEntry[];
  readonly supportUrl: string | null;
  readonly vendor: VendorRow;
}

const planColumns = `pl.id, pl.sku_id as "skuId", pl.product_id as "productId", pl.name, pl.kind, pl.term,
  pl.billing_cycle as "billingCycle", pl.unit, pl.trial_days as "trialDays", pl.min_seats as "minSeats",
  pl.max_seats as "maxSeats"`;

/** Columns of a product with its vendor, of aliases p and v. */
export const productColumns = `p.id, p.slug, p.name, p.summary, p.description, p.categories, p.features, p.faq,
  p.support_url as "supportUrl", json_build_object('id', v.id, 'slug', v.slug, 'name', v.name, 'logoUrl', v.logo_url,
  'needsTenantId', v.needs_tenant_id) as vendor`;

/** Puts rows in the order of the keys that were asked for; null where there is none. */
export function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly T[],
): (T | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function plansByIds(tx: Tx, ids: readonly string[]): Promise<(PlanRow | null)[]> {
  return inOrder(
    ids,
    await tx.query(`select ${planColumns} from plans pl where pl.id = any($1::uuid[])`, [ids]),
  );
}

/** The first plans of each product, in its order; with a query only those whose SKU or name contains it. */
export async function plansOfProducts(
  tx: Tx,
  productIds: readonly string[],
  first: number,
  query: string | null,
): Promise<PlanRow[][]> {
  const rows: PlanRow[] = await tx.query(
    `select pl.*
       from unnest($1::uuid[]) product (id)
       cross join lateral (
         select ${planColumns}
           from plans pl join skus s on s.id = pl.sku_id
          where pl.product_id = product.id
            and ($3::text is null or strpos(lower(s.code || ' ' || s.name || ' ' || pl.name), lower($3)) > 0)
          order by pl.place, pl.id limit $2
       ) pl`,
    [productIds, first, query],
  );
  return productIds.map((id) => rows.filter(({ productId }) => productId === id));
}

/** How many plans each product has in all. */
export async function planCounts(tx: Tx, productIds: readonly string[]): Promise<number[]> {
  const rows: { id: string; count: number }[] = await tx.query(
    "select product_id as id, count(*)::integer as count from plans where product_id = any($1::uuid[]) group by 1",
    [productIds],
  );
  return inOrder(productIds, rows).map((row) => row?.count ?? 0);
}

export async function skusByIds(tx: Tx, ids: readonly string[]): Promise<(SkuRow | null)[]> {
  return inOrder(
    ids,
    await tx.query(
      `select id, product_id as "productId", code, name from skus where id = any($1::uuid[])`,
      [ids],
    ),
  );
}

/** Products by id, whoever asks: their names are public, wherever a subscription or an order shows one. */
export async function productsByIds(
  tx: Tx,
  ids: readonly string[],
): Promise<(ProductRow | null)[]> {
  return inOrder(
    ids,
    await tx.query(
      `select ${productColumns} from products p join vendors v on v.id = p.vendor_id where p.id = any($1::uuid[])`,
      [ids],
    ),
  );
}

export async function vendorsByIds(tx: Tx, ids: readonly string[]): Promise<(VendorRow | null)[]> {
  return inOrder(
    ids,
    await tx.query(
      `select id, slug, name, logo_url as "logoUrl", needs_tenant_id as "needsTenantId"
         from vendors where id = any($1::uuid[])`,
      [ids],
    ),
  );
}
