import { countOf } from "@markethall/ui";

/** How many points are open, as people say it; null when nothing is missing. */
export function whatIsMissing(points: readonly { readonly satisfied: boolean }[]): string | null {
  const open = points.filter(({ satisfied }) => !satisfied).length;
  return open === 0 ? null : `${countOf(open, "thing")} missing`;
}
