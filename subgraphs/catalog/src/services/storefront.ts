import { currencyCode, type Rate, rate } from "@markethall/money";
import type { Tx } from "@markethall/runtime";
import type { BillingCycle } from "../domain/plan.js";
import type { CatalogueView } from "./catalogue-view.js";
import { inOrder, productColumns, type ProductRow, type VendorRow } from "./plans.js";
import { startingPriceJoin, viewBooks } from "./price-sql.js";

/** A product as a view shows it: its plans have that view's prices. */
export interface ShownProduct extends ProductRow {
  readonly view: CatalogueView;
}

export interface ShownTile {
  readonly product: ShownProduct;
  readonly startingPrice: Rate | null;
  readonly billedPer: BillingCycle | null;
  readonly featured: boolean;
  readonly hidden: boolean;
  readonly position: number | null;
  /** ISO 8601 durations that its plans can be bought for; `NONE` for usage. */
  readonly terms: readonly string[];
}

/** A page of a list; `total` counts all pages. */
export interface Page<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** How tiles stand: featured ones, then those that the reseller arranged, then the catalogue's order. */
export const tileOrder =
  "coalesce(t.featured, false) desc, t.position nulls last, v.place, p.place, p.name, p.id";

/** Columns of a tile, of the aliases of a page of tiles. Prices are text, so that no JSON number holds one. */
export const tileColumns = `${productColumns}, coalesce(t.featured, false) as featured,
  coalesce(t.hidden, false) as hidden, t.position, start.price::text as starting_price,
  start.billing_cycle as billed_per, vb.currency, p.terms`;

export interface TileRow extends ProductRow {
  readonly featured: boolean;
  readonly hidden: boolean;
  readonly position: number | null;
  readonly starting_price: string | null;
  readonly billed_per: BillingCycle | null;
  readonly terms: readonly string[];
  readonly currency: string | null;
}

/** Tiles of a view in the reseller's order, with starting prices: one query for the page. */
export async function tiles(
  tx: Tx,
  view: CatalogueView,
  now: Date,
  {
    first,
    offset,
    includeHidden = false,
  }: { first: number; offset: number; includeHidden?: boolean },
): Promise<Page<ShownTile>> {
  const rows: (TileRow & { total: string })[] = await tx.query(
    `with view_books as (${viewBooks[view.audience]}),
     page as (
       select p.id, count(*) over () as total, row_number() over (order by ${tileOrder}) as rank
         from products p
         join view_books vb on vb.vendor_id = p.vendor_id
         join vendors v on v.id = p.vendor_id
         left join tiles t on t.product_id = p.id
        where $4 or t.hidden is not true
        order by rank limit $2 offset $3
     )
     select ${tileColumns}, page.total
       from page
       join products p on p.id = page.id
       join view_books vb on vb.vendor_id = p.vendor_id
       join vendors v on v.id = p.vendor_id
       left join tiles t on t.product_id = p.id
       ${startingPriceJoin("$1")}
      order by page.rank`,
    [now, first, offset, includeHidden],
  );
  return { total: Number(rows[0]?.total ?? 0), rows: rows.map((row) => shownTile(row, view)) };
}

/** Products of a view by their slugs, in the order of these; what the view does not show, a hidden tile among it, is left out. */
export async function productsBySlug(
  tx: Tx,
  view: CatalogueView,
  slugs: readonly string[],
): Promise<ShownProduct[]> {
  const rows: ProductRow[] = await tx.query(
    `with view_books as (${viewBooks[view.audience]})
     select ${productColumns}
       from products p
       join view_books vb on vb.vendor_id = p.vendor_id
       join vendors v on v.id = p.vendor_id
       left join tiles t on t.product_id = p.id
      where p.slug = any($1::text[]) and t.hidden is not true
      order by array_position($1::text[], p.slug)`,
    [slugs],
  );
  return rows.map((row) => ({ ...row, view }));
}

/** Vendors of a view, in the catalogue's order. */
export function shownVendors(tx: Tx, view: CatalogueView): Promise<VendorRow[]> {
  return tx.query(
    `with view_books as (${viewBooks[view.audience]})
     select v.id, v.slug, v.name, v.logo_url as "logoUrl", v.needs_tenant_id as "needsTenantId"
       from vendors v where v.id in (select vendor_id from view_books) order by v.place, v.name`,
  );
}

/** Whether a reseller's storefront is open to visitors and customers; one nobody has told of is not. */
export async function storefrontsOpen(tx: Tx, resellerIds: readonly string[]): Promise<boolean[]> {
  const rows: { id: string }[] = await tx.query(
    "select reseller_id as id from resellers where catalog_open and reseller_id = any($1::uuid[])",
    [resellerIds],
  );
  return inOrder(resellerIds, rows).map((row) => row !== null);
}

/** What a page needs of a tile's row. */
export function shownTile(row: TileRow, view: CatalogueView): ShownTile {
  const {
    featured,
    hidden,
    position,
    starting_price: amount,
    billed_per: billedPer,
    currency,
    terms,
    ...product
  } = row;
  const priced = amount !== null && currency !== null;
  return {
    product: { ...product, view },
    startingPrice: priced ? rate(amount, currencyCode(currency)) : null,
    billedPer: priced ? billedPer : null,
    featured,
    hidden,
    position,
    terms,
  };
}
