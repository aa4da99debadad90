import { msg, plural } from "@lingui/core/macro";
import { i18n } from "@markethall/language";

/** How many points are open, as people say it; null when nothing is missing. */
export function whatIsMissing(points: readonly { readonly satisfied: boolean }[]): string | null {
  const open = points.filter(({ satisfied }) => !satisfied).length;
  if (open === 0) return null;
  return i18n._(msg`${plural(open, { one: "# thing missing", other: "# things missing" })}`);
}
