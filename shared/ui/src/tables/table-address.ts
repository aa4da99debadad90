/** A column to sort by, as the address says it: `ends`, or `-ends` for the other way round. */
export interface SortBy {
  readonly id: string;
  readonly descending: boolean;
}

export function parseSort(text: string | null, known: readonly string[]): SortBy | null {
  const descending = text?.startsWith("-") ?? false;
  const id = text?.slice(descending ? 1 : 0) ?? "";
  return known.includes(id) ? { id, descending } : null;
}

export function sortText(sort: SortBy | null): string | null {
  return sort && `${sort.descending ? "-" : ""}${sort.id}`;
}

/** What a table may show: each column by its id, with whether it is there without being asked for. */
export interface ColumnOffer {
  readonly id: string;
  readonly optional?: boolean;
}

/**
 * The columns that the address names, in its order: `product,seats`. Without any, or with none that is known, those that
 * are there by themselves. The first column tells the rows apart and is always there.
 */
export function chosenColumns(text: string | null, offered: readonly ColumnOffer[]): string[] {
  const known = offered.map(({ id }) => id);
  const named = [...new Set(text?.split(",") ?? [])].filter((id) => known.includes(id));
  if (named.length === 0) return usual(offered);
  const [first] = known;
  return first === undefined || named.includes(first) ? named : [first, ...named];
}

/** Null where the choice is the usual one, which needs no word in the address. */
export function columnsText(
  chosen: readonly string[],
  offered: readonly ColumnOffer[],
): string | null {
  const text = chosen.join(",");
  return text === usual(offered).join(",") ? null : text;
}

/** A column moved by one place among those that are shown; at the edge everything stays. */
export function moved(chosen: readonly string[], id: string, by: -1 | 1): string[] {
  const from = chosen.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= chosen.length) return [...chosen];
  const next = chosen.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
}

function usual(offered: readonly ColumnOffer[]): string[] {
  return offered.filter(({ optional }) => optional !== true).map(({ id }) => id);
}
