import { useSearchParams, withParams } from "@markethall/contracts";

/** More than these cannot be read beside each other. */
export const MOST_COMPARED = 4;

/** The products to be compared, by their slugs in the order in which they were chosen. */
export function comparedSlugs(params: URLSearchParams): readonly string[] {
  return [...new Set(params.getAll("compare"))].slice(0, MOST_COMPARED);
}

/** An address that takes the choice along. */
export function withCompared(path: string, slugs: readonly string[]): string {
  if (slugs.length === 0) return path;
  const [base = "", search = ""] = path.split("?");
  return `${base}?${withParams(new URLSearchParams(search), { compare: slugs })}`;
}

/** The address with one product chosen, or no longer; nothing changes where there are too many. */
export function comparedOrNot(params: URLSearchParams, slug: string): URLSearchParams {
  const known = comparedSlugs(params);
  const compare = known.includes(slug)
    ? known.filter((one) => one !== slug)
    : [...known, slug].slice(0, MOST_COMPARED);
  return withParams(params, { compare });
}

/** What is compared, kept in the address: every comparison is a link. */
export function useComparison() {
  const [params, setParams] = useSearchParams();
  const slugs = comparedSlugs(params);
  const keep = { replace: true, preventScrollReset: true };
  return {
    slugs,
    isFull: slugs.length >= MOST_COMPARED,
    toggle: (slug: string) => setParams((known) => comparedOrNot(known, slug), keep),
    clear: () => setParams((known) => withParams(known, { compare: null }), keep),
  };
}
