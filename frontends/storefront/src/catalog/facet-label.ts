import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import { formatMoney, formatTerm } from "@markethall/ui";

interface FacetValue {
  readonly value: string;
  readonly label: string;
}

/** What a person reads of a value of a facet: terms and prices in the own language, all else as the graph calls it. */
export function facetLabel(name: string, { value, label }: FacetValue): string {
  if (name === "term") return formatTerm(value);
  return name === "price" ? bandLabel(value) : label;
}

/** `USD:10-25` is a range of prices, `USD:0-5` has no beginning and `USD:100-` no end. */
function bandLabel(value: string): string {
  const [, currency, from, to] = /^([A-Z]{3}):(\d+)-(\d*)$/.exec(value) ?? [];
  if (currency === undefined || from === undefined) return value;
  const low = formatMoney({ amount: from, currency }, { whole: true });
  if (!to) return i18n._(msg`${low} and more`);
  const high = formatMoney({ amount: to, currency }, { whole: true });
  return from === "0" ? i18n._(msg`Under ${high}`) : i18n._(msg`${low} to ${high}`);
}
