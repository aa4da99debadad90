import pg from "pg";
import { connectionOf, type PageOf } from "./floors/catalogue-page.js";

/** A product as the importer of tools/bench/vendure reads it. */
export interface VendureProduct {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly vendor: string;
  readonly categories: readonly string[];
  readonly plans: readonly {
    readonly sku: string;
    readonly name: string;
    readonly term: string;
    /** The customer's price: Vendure's core knows one price of a channel, which is this customer's then. */
    readonly cents: number;
  }[];
}

/** What the storefront of one customer sells, each licence plan at that customer's price. */
const products = `
  select p.slug, p.name, p.summary || ' ' || p.description as description, v.slug as vendor, p.categories,
         json_agg(json_build_object('sku', s.code || '-' || pl.code || '-' || pl.place, 'name', pl.name, 'term', pl.term,
           'cents', round(m.list * (100 + coalesce(a.value, b.percent)))::integer) order by pl.place, pl.id) as plans
    from customer_vendors cv
    join custom_books b on b.id = cv.price_book_id
    join vendors v on v.id = cv.vendor_id
    join products p on p.vendor_id = v.id
    join plans pl on pl.product_id = p.id and pl.kind = 'LICENSE'
    join skus s on s.id = pl.sku_id
    join lateral (select list from master_prices mp where mp.master_book_id = b.master_book_id and mp.plan_id = pl.id
                     and mp.valid_from <= now() order by valid_from desc limit 1) m on true
    left join price_adjustments a on a.price_book_id = b.id and a.plan_id = pl.id
   group by p.id, v.id order by v.place, p.place`;

export async function vendureProducts(page: PageOf): Promise<readonly VendureProduct[]> {
  const client = new pg.Client({ connectionString: connectionOf(page) });
  await client.connect();
  try {
    return (await client.query<VendureProduct>(products)).rows;
  } finally {
    await client.end();
  }
}
