import { type ParamValue, useSearchParams, withParams } from "@markethall/contracts";
import { useCallback, useMemo } from "react";

export interface ViewState {
  readonly get: (name: string) => string | null;
  /** The values under a name that are among those known. */
  readonly all: <Value extends string>(name: string, known: readonly Value[]) => Value[];
  /** Several at once, in one entry of the history. */
  readonly change: (values: Readonly<Record<string, ParamValue>>) => void;
  readonly set: (name: string, value: ParamValue) => void;
  readonly clear: (...names: string[]) => void;
  readonly has: (...names: string[]) => boolean;
  /** The address's query with its question mark, or nothing. */
  readonly query: string;
}

/** What a list shows, kept in the address, so that every view of it is a link. */
export function useViewState(): ViewState {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: Readonly<Record<string, ParamValue>>) =>
      setParams((known) => withParams(known, values), { replace: true }),
    [setParams],
  );
  const set = useCallback((name: string, value: ParamValue) => change({ [name]: value }), [change]);
  const clear = useCallback(
    (...names: string[]) => change(Object.fromEntries(names.map((name) => [name, null]))),
    [change],
  );
  return useMemo(() => {
    const text = params.toString();
    return {
      get: (name) => params.get(name),
      all: (name, known) => known.filter((value) => params.has(name, value)),
      change,
      set,
      clear,
      has: (...names) => names.some((name) => params.has(name)),
      query: text === "" ? "" : `?${text}`,
    };
  }, [params, change, set, clear]);
}
