/** Whose page, on the floors' own connections. */
export interface PageOf {
  readonly databaseUrl: string;
  readonly resellerId: string;
  readonly customerId: string;
}

/**
 * The storefront's page in one statement: 24 tiles at the customer's prices, with facets. What
 * the catalogue's search does for an empty query, written once more by hand: a floor that called
 * the subgraph's own code would move with it.
 */
export const cataloguePage = `
  with books as materialized (
    select cv.vendor_id, b.id as book_id, b.percent, b.master_book_id, m.currency
      from customer_vendors cv
      join custom_books b on b.id = cv.price_book_id
      join master_books m on m.id = b.master_book_id),
  shown as materialized (
    select p.id, v.slug as vendor, v.name as vendor_name, p.categories, p.terms,
           row_number() over (order by coalesce(t.featured, false) desc, t.position nulls last,
                              v.place, p.place, p.name, p.id) as rank
      from products p join books on books.vendor_id = p.vendor_id join vendors v on v.id = p.vendor_id
      left join tiles t on t.product_id = p.id where t.hidden is not true)
  select (select count(*)::integer from shown) as total,
    (select json_agg(f order by f.count desc, f.label) from (
       select 'vendor' as name, vendor as value, vendor_name as label, count(*)::integer as count from shown group by 1, 2, 3
       union all select 'category', c, c, count(*)::integer from shown, unnest(categories) c group by 2
       union all select 'term', t, t, count(*)::integer from shown, unnest(terms) t group by 2) f) as facets,
    (select json_agg(tile order by tile.rank) from (
       select s.rank, p.id, p.slug, p.name, p.summary, p.categories, v.id as vendor_id, v.slug as vendor_slug,
              v.name as vendor_name, v.logo_url, coalesce(t.featured, false) as featured,
              start.price::text as price, start.billing_cycle, books.currency
         from (select id, rank from shown order by rank limit 24) s
         join products p on p.id = s.id join books on books.vendor_id = p.vendor_id
         join vendors v on v.id = p.vendor_id left join tiles t on t.product_id = p.id
         left join lateral (
           select round(m.cost * (1 + coalesce(a.value, books.percent) / 100), 4) as price, pl.billing_cycle
             from plans pl
             join lateral (select cost from master_prices mp where mp.master_book_id = books.master_book_id
                            and mp.plan_id = pl.id and mp.valid_from <= now() order by valid_from desc limit 1) m on true
             left join price_adjustments a on a.price_book_id = books.book_id and a.plan_id = pl.id
            where pl.product_id = p.id and pl.kind = 'LICENSE'
            order by 1, pl.place limit 1) start on true) tile) as tiles`;

/** Settings of the connection that row-level security reads: the floors serve one customer. */
export function connectionOf({ databaseUrl, resellerId, customerId }: PageOf): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", `-c app.reseller=${resellerId} -c app.customer=${customerId}`);
  return url.href;
}

export interface TileRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly categories: readonly string[];
  readonly vendor_id: string;
  readonly vendor_slug: string;
  readonly vendor_name: string;
  readonly logo_url: string | null;
  readonly featured: boolean;
  readonly price: string | null;
  readonly billing_cycle: string | null;
  readonly currency: string;
}

export interface PageRow {
  readonly total: number;
  readonly facets: readonly { name: string; value: string; label: string; count: number }[];
  readonly tiles: readonly TileRow[];
}

/** The page in the shape that the graph answers. */
export function pageAnswer(storefrontId: string, { total, facets, tiles }: PageRow) {
  return {
    id: storefrontId,
    search: {
      totalCount: total,
      facets: ["vendor", "category", "term"].map((name) => ({
        name,
        values: facets
          .filter((value) => value.name === name)
          .map(({ value, label, count }) => ({ value, label, count })),
      })),
      edges: tiles.map((tile, at) => ({ cursor: String(at + 1), node: tileOf(tile) })),
      pageInfo: { hasNextPage: total > tiles.length, endCursor: String(tiles.length) },
    },
  };
}

function tileOf(tile: TileRow) {
  const { id, slug, name, summary, categories, featured, price, billing_cycle, currency } = tile;
  return {
    featured,
    startingPrice: price === null ? null : { amount: price, currency },
    billedPer: billing_cycle,
    product: {
      id,
      slug,
      name,
      summary,
      categories,
      vendor: {
        id: tile.vendor_id,
        slug: tile.vendor_slug,
        name: tile.vendor_name,
        logoUrl: tile.logo_url,
      },
    },
  };
}
