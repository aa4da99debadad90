import { useCallback, useContext, useMemo } from "react";
import {
  type NavigateOptions,
  type Navigator,
  UNSAFE_NavigationContext,
  useLocation,
  useNavigate,
} from "react-router";

/** Makes the query of the address what it is given, or what a function makes of the query at that moment. */
export type SetSearchParams = (
  next:
    | URLSearchParams
    | Record<string, string>
    | ((now: URLSearchParams) => URLSearchParams | Record<string, string>),
  options?: NavigateOptions,
) => void;

/** What a part of the query becomes; null, an empty text and an empty list take it out. */
export type ParamValue = string | readonly string[] | null;

/** The query with parts of it set anew, each in the place that it has. */
export function withParams(
  query: URLSearchParams,
  parts: Readonly<Record<string, ParamValue>>,
): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parts)) {
    const [first, ...more] = [value ?? []].flat().filter((one) => one !== "");
    if (first === undefined) next.delete(name);
    else next.set(name, first);
    for (const one of more) next.append(name, one);
  }
  return next;
}

/** Both histories know where they are; the router's type of them does not say so. */
type KnowingNavigator = Navigator & {
  readonly location: { readonly pathname: string; readonly search: string };
};

/**
 * The query of the address: as the page is drawn for, a way to change it, and what it is right now.
 *
 * The router draws a page a moment after the address has changed, so what a handler does is made of the address itself: the
 * router's own setter begins with the query that was drawn, and of two changes in one moment it loses the first. A page that has
 * been left meanwhile changes nothing.
 */
export function useSearchParams(): readonly [
  URLSearchParams,
  SetSearchParams,
  now: () => URLSearchParams,
] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const history = useContext(UNSAFE_NavigationContext).navigator as KnowingNavigator;
  const drawn = useMemo(() => new URLSearchParams(search), [search]);
  const now = useCallback(() => new URLSearchParams(history.location.search), [history]);
  const set = useCallback<SetSearchParams>(
    (next, options) => {
      if (history.location.pathname !== pathname) return;
      const query = typeof next === "function" ? next(now()) : next;
      void navigate(`?${new URLSearchParams(query).toString()}`, options);
    },
    [history, navigate, now, pathname],
  );
  return [drawn, set, now];
}
