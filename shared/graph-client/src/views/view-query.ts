import { withParams } from "@markethall/contracts";
/** Which view an address came from: its id, or {@link ALL} for none, which keeps the default away. */
export const VIEW = "saved";
export const ALL = "all";

/** What concerns the visit and not the view: whose portal, and in which language. */
const OF_THE_VISIT = ["accountName", "language"];

/** Parameters of a page's address that are no part of a view. */
export interface Apart {
  /** Opened for the moment, and closed by another view: a drawer. */
  readonly passing?: readonly string[];
  /** Says which list of the page it is, and stays as it is: a tab. */
  readonly staying?: readonly string[];
}

/** What an address says of the page's view: its query string without what is apart. */
export function viewQueryOf(
  params: URLSearchParams,
  { passing = [], staying = [] }: Apart,
): string {
  const own = new URLSearchParams(params);
  for (const name of [...OF_THE_VISIT, VIEW, ...passing, ...staying]) own.delete(name);
  return own.toString();
}

/** Whether an address asks for nothing of the page, so that a default view may open it. */
export function saysNothing(params: URLSearchParams, apart: Apart): boolean {
  const asked = [VIEW, ...(apart.passing ?? [])].some((name) => params.has(name));
  return !asked && viewQueryOf(params, apart) === "";
}

/** The address as it is, told which view it shows. */
export function named(params: URLSearchParams, id: string): URLSearchParams {
  return withParams(params, { [VIEW]: id });
}

/** The address of a view: its query, its id, and what stays. */
export function withView(
  params: URLSearchParams,
  id: string,
  query: string,
  { staying = [] }: Apart,
): URLSearchParams {
  const next = new URLSearchParams(query);
  next.set(VIEW, id);
  for (const name of [...OF_THE_VISIT, ...staying]) {
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
