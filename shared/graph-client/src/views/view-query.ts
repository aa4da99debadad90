/** Which view an address came from: its id, or {@link ALL} for none, which keeps the default away. */
export const VIEW = "view";
export const ALL = "all";

/** What concerns the visit and not the view: whose portal, and in which language. */
const OF_THE_VISIT = ["accountName", "language"];

/**
 * What an address says of the page's view: its query string without what concerns the visit, without the view's own id and
 * without `passing`, what the page opens for the moment (a drawer).
 */
export function viewQueryOf(params: URLSearchParams, passing: readonly string[]): string {
  const own = new URLSearchParams(params);
  for (const name of [...OF_THE_VISIT, VIEW, ...passing]) own.delete(name);
  return own.toString();
}

/** The address of a view: its query, its id, and what concerns the visit as it stands. */
export function withView(params: URLSearchParams, id: string, query: string): URLSearchParams {
  const next = new URLSearchParams(query);
  next.set(VIEW, id);
  for (const name of OF_THE_VISIT) {
    const value = params.get(name);
    if (value !== null) next.set(name, value);
  }
  return next;
}

/** Whether two queries show the same: the order in which filters were set says nothing. */
export function sameView(one: string, other: string): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(query: string): string {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
}
