import type { Tx } from "@markethall/runtime";
import {
  bandExpression,
  bandKey,
  bandOfKey,
  bandParameters,
  bandValue,
  type PriceBand,
} from "../domain/price-band.js";
import { prefixQuery, searchWords } from "../domain/search-words.js";
import { termLabel } from "../domain/term-label.js";
import { likelyMeant } from "../domain/typing-errors.js";
import type { CatalogueView } from "./catalogue-view.js";
import { startingPriceJoin, viewBooks } from "./price-sql.js";
import {
  type Page,
  type ShownTile,
  shownTile,
  tileColumns,
  tileOrder,
  type TileRow,
} from "./storefront.js";

/** What narrows a search; null does not. Values of one filter widen, filters narrow each other. */
export interface ProductFilter {
  readonly vendors: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly terms: readonly string[] | null;
  /** Highest starting price, in the view's currency. */
  readonly maxPrice: string | null;
  /** Bands of the starting price per month. */
  readonly prices: readonly PriceBand[] | null;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type FacetName = "vendor" | "category" | "term" | "price";

export interface Facet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
}

export interface SearchResult extends Page<ShownTile> {
  readonly facets: readonly Facet[];
}

interface SearchRequest {
  readonly query: string | null;
  readonly filter: ProductFilter;
  readonly first: number;
  readonly offset: number;
  /** Whether the facet of prices is wanted: it prices all that is found and not only the page. */
  readonly countPrices: boolean;
}

/**
 * Products whose words begin with what was typed, best match first. When nothing does, the words
 * that were probably meant are searched instead. A facet counts what the other filters leave, so
 * that choosing a second vendor shows what it would add.
 */
export async function search(
  tx: Tx,
  view: CatalogueView,
  now: Date,
  request: SearchRequest,
): Promise<SearchResult> {
  const words = searchWords(request.query ?? "");
  const exact = await searchFor(tx, view, now, prefixQuery(words), request);
  if (exact.matched > 0 || words.length === 0) return exact;
  const corrected = await correctedQuery(tx, words);
  return corrected === null ? exact : searchFor(tx, view, now, corrected, request);
}

interface SearchRow {
  readonly total: number;
  readonly matched: number;
  readonly facets: readonly { name: FacetName; value: string; label: string; count: number }[];
  readonly page: readonly TileRow[];
}

async function searchFor(
  tx: Tx,
  view: CatalogueView,
  now: Date,
  tsquery: string | null,
  { filter, first, offset, countPrices }: SearchRequest,
): Promise<SearchResult & { readonly matched: number }> {
  // Fenced off, the words are looked up in their index; beside the joins the planner takes every vendor's products and
  // compares each, which costs ten times as much.
  const candidates =
    tsquery === null
      ? "products"
      : "(select * from products where search @@ $12::tsquery offset 0)";
  const rank = tsquery === null ? "0" : "ts_rank(p.search, $12::tsquery)";
  const priced = countPrices || filter.maxPrice !== null || filter.prices !== null;
  const band = bandExpression({
    price: "start.price",
    cycle: "start.billing_cycle",
    currency: "vb.currency",
    bounds: "$8::numeric[]",
    wideBounds: "$9::numeric[]",
    wideCurrencies: "$10::text[]",
  });
  const parameters: unknown[] = [
    first,
    offset,
    filter.vendors,
    filter.categories,
    filter.terms,
    filter.maxPrice,
    filter.prices?.map(bandKey) ?? null,
    bandParameters.bounds,
    bandParameters.wideBounds,
    bandParameters.wideCurrencies,
    now,
    ...(tsquery === null ? [] : [tsquery]),
  ];
  const [row]: SearchRow[] = await tx.query(
    `with view_books as materialized (${viewBooks[view.audience]}),
     matched as materialized (
       select p.id, v.slug as vendor_slug, v.name as vendor_name, p.categories, p.terms,
              $3::text[] is null or v.slug = any($3) as vendor_ok,
              $4::text[] is null or p.categories && $4 as category_ok,
              $5::text[] is null or p.terms && $5 as term_ok,
              $6::numeric is null or ${priced ? "coalesce(start.price <= $6::numeric, false)" : "false"} as price_ok,
              $7::text[] is null or coalesce(band.key = any($7), false) as band_ok, band.key as band,
              row_number() over (order by ${rank} desc, ${tileOrder}) as rank
         from ${candidates} p
         join view_books vb on vb.vendor_id = p.vendor_id
         join vendors v on v.id = p.vendor_id
         left join tiles t on t.product_id = p.id
         ${priced ? startingPriceJoin("$11") : ""}
         cross join lateral (
           -- Parameters have types in each form of the question.
           select ${priced ? band : "null::text"} as key
            where ($8::numeric[], $9::numeric[], $10::text[]) is not null
         ) band
        where t.hidden is not true
     ),
     found as (
       select id, rank from matched where vendor_ok and category_ok and term_ok and price_ok and band_ok
     ),
     page as (select id, rank from found order by rank limit $1 offset $2)
     select (select count(*)::integer from matched) as matched,
            (select count(*)::integer from found) as total,
            (select coalesce(json_agg(f order by f.count desc, f.label), '[]') from (
               select 'vendor' as name, vendor_slug as value, vendor_name as label, count(*)::integer as count
                 from matched where category_ok and term_ok and price_ok and band_ok group by 1, 2, 3
               union all
               select 'category', category, category, count(*)::integer
                 from matched, unnest(categories) category
                where vendor_ok and term_ok and price_ok and band_ok group by 2
               union all
               select 'term', term, term, count(*)::integer
                 from matched, unnest(terms) term
                where vendor_ok and category_ok and price_ok and band_ok group by 2
               union all
               select 'price', band, band, count(*)::integer
                 from matched where vendor_ok and category_ok and term_ok and price_ok and band is not null group by 2
             ) f) as facets,
            (select coalesce(json_agg(tile order by tile.rank), '[]') from (
               select ${tileColumns}, page.rank
                 from page
                 join products p on p.id = page.id
                 join view_books vb on vb.vendor_id = p.vendor_id
                 join vendors v on v.id = p.vendor_id
                 left join tiles t on t.product_id = p.id
                 ${startingPriceJoin("$11")}
             ) tile) as page`,
    parameters,
  );
  const { total, matched, facets, page } = row!;
  return {
    total,
    matched,
    facets: [
      ...(["vendor", "category", "term"] as const).map((name) => ({
        name,
        values: facets.filter((value) => value.name === name).map(facetValue),
      })),
      ...(countPrices ? [{ name: "price" as const, values: priceValues(facets) }] : []),
    ],
    rows: page.map((tile) => shownTile(tile, view)),
  };
}

/** Bands by currency and bound; what has no price is in none. */
function priceValues(facets: SearchRow["facets"]): FacetValue[] {
  return facets
    .filter(({ name }) => name === "price")
    .map(({ value, count }) => ({ band: bandOfKey(value), count }))
    .sort(
      (one, other) =>
        one.band.currency.localeCompare(other.band.currency) || one.band.index - other.band.index,
    )
    .map(({ band, count }) => ({ value: bandValue(band), label: bandValue(band), count }));
}

function facetValue({ name, value, label, count }: SearchRow["facets"][number]): FacetValue {
  return { value, label: name === "term" ? termLabel(value) : label, count };
}

/** Below this share of common trigrams a word is not even looked at. */
const LEAST_SIMILARITY = "0.3";

/**
 * The query with each word that begins no known word replaced by those that were probably meant.
 * Trigrams find candidates by index; the domain counts the errors. Null when a word stays unknown.
 */
async function correctedQuery(tx: Tx, words: readonly string[]): Promise<string | null> {
  await tx.query("select set_config('pg_trgm.word_similarity_threshold', $1, true)", [
    LEAST_SIMILARITY,
  ]);
  const rows: { typed: string; word: string; begins: boolean }[] = await tx.query(
    `select typed, word, word ^@ typed as begins
       from unnest($1::text[]) typed join search_words on word ^@ typed or typed <% word`,
    [words],
  );
  const terms: string[] = [];
  for (const typed of words) {
    const candidates = rows.filter((row) => row.typed === typed);
    if (candidates.some(({ begins }) => begins)) {
      terms.push(`${typed}:*`);
      continue;
    }
    const meant = likelyMeant(
      typed,
      candidates.map(({ word }) => word),
    );
    if (meant.length === 0) return null;
    terms.push(`(${meant.join(" | ")})`);
  }
  return terms.join(" & ");
}
