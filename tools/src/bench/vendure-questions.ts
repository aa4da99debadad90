import { things, tones } from "../world/names.js";
import { catalogPage } from "./storefront.js";

const TILES = 24;

/** The nearest that Vendure's shop has to the page: as many products, each with its range of prices, and the facets with counts. */
const search = `query Search($input: SearchInput!) {
  search(input: $input) {
    totalItems
    facetValues { count facetValue { id code name facet { id code name } } }
    items {
      productId slug productName description currencyCode facetValueIds
      price { ... on PriceRange { min max } ... on SinglePrice { value } }
      priceWithTax { ... on PriceRange { min max } ... on SinglePrice { value } }
    }
  }
}`;

/** One question as each of the two is asked it. */
export interface Question {
  readonly ours: string;
  readonly theirs: string;
}

interface Portal {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Pages of the whole storefront, one after the other. @throws Error where the portal does not answer one. */
export const pagesOfAll = (portal: Portal, pages: number): Promise<readonly Question[]> =>
  walk(portal, null, pages);

/** The first pages of what each word of the world's names finds. @throws Error where the portal does not answer one. */
export async function pagesOfWords(portal: Portal, pages: number): Promise<readonly Question[]> {
  const found = [];
  for (const word of [...tones, ...things]) found.push(...(await walk(portal, word, pages)));
  return found;
}

/** Asks its way from cursor to cursor, as a reader does. */
async function walk(
  { url, headers }: Portal,
  word: string | null,
  pages: number,
): Promise<readonly Question[]> {
  const found: Question[] = [];
  for (let after: string | null = null; found.length < pages;) {
    const ours: string = JSON.stringify({
      query: catalogPage,
      variables: { accountName: "s1r1", query: word, after },
    });
    const skip = found.length * TILES;
    const input = { take: TILES, skip, groupByProduct: true, ...(word ? { term: word } : {}) };
    found.push({ ours, theirs: JSON.stringify({ query: search, variables: { input } }) });
    const response = await fetch(url, { method: "POST", headers, body: ours });
    const text = await response.text();
    const cursor: unknown = /"endCursor":("[^"]*")/.exec(text)?.[1];
    if (!isWhole(text) || typeof cursor !== "string") {
      throw new Error(`page ${found.length} of ${word ?? "all"}: ${text.slice(0, 300)}`);
    }
    after = JSON.parse(cursor) as string;
  }
  return found;
}

/** Whether either's answer has all its tiles. */
export function isWhole(text: string): boolean {
  const tiles = (field: string) => text.split(`"${field}":`).length - 1;
  return tiles("featured") === TILES || tiles("priceWithTax") === TILES;
}

/** What to send next: the questions in turn, again and again. */
export function inTurn(bodies: readonly string[]): () => string {
  let sent = 0;
  return () => bodies[sent++ % bodies.length]!;
}
