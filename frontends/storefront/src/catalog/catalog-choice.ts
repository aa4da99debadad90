import { withParams } from "@markethall/contracts";
import type { ProductFilter } from "../gql/graphql.js";

/** The facets that can be chosen, under the names they have in the address and in the filter. */
const facetNames = ["vendor", "category", "term", "price"] as const;

/** What is searched for, from the address, so that every view of the catalogue is a link. */
export function chosenQuery(params: URLSearchParams): string | null {
  const text = params.get("q")?.trim();
  return text ? text : null;
}

export function chosenFilter(params: URLSearchParams): ProductFilter | null {
  const [vendors, categories, terms, prices] = facetNames.map((name) => params.getAll(name));
  const filter = {
    ...(vendors?.length ? { vendors } : {}),
    ...(categories?.length ? { categories } : {}),
    ...(terms?.length ? { terms } : {}),
    ...(prices?.length ? { prices } : {}),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}

/** What is chosen, as facet and value, in the order of the facets. */
export function chosenValues(params: URLSearchParams): readonly (readonly [string, string])[] {
  return facetNames.flatMap((name) => params.getAll(name).map((value) => [name, value] as const));
}

/** The address without any filter, and without what else is named. */
export function withoutChoice(
  params: URLSearchParams,
  others: readonly string[] = [],
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of [...facetNames, ...others]) next.delete(name);
  return next;
}

/** The address with one value of a facet chosen, or no longer. */
export function toggled(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (next.has(name, value)) next.delete(name, value);
  else next.append(name, value);
  return next;
}

/** The address with another text to search for. */
export function searchedFor(params: URLSearchParams, text: string): URLSearchParams {
  return withParams(params, { q: text.trim() === "" ? null : text });
}
