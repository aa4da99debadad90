import { useSearchParams } from "@markethall/contracts";
import { useCallback, useMemo } from "react";

export interface ViewState {
  readonly get: (name: string) => string | null;
  /** The values under a name that are among those known. */
  readonly all: <Value extends string>(name: string, known: readonly Value[]) => Value[];
  readonly set: (name: string, value: string | readonly string[] | null) => void;
  readonly clear: (...names: string[]) => void;
  readonly has: (...names: string[]) => boolean;
  /** The address's query with its question mark, or nothing. */
  readonly query: string;
}

/** What a list shows, kept in the address, so that every view of it is a link. */
export function useViewState(): ViewState {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | readonly string[] | null) =>
      setParams(
        (known) => {
          const next = new URLSearchParams(known);
          next.delete(name);
          const values = typeof value === "string" ? [value] : (value ?? []);
          values.filter((one) => one !== "").forEach((one) => next.append(name, one));
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(
    (...names: string[]) =>
      setParams(
        (known) => {
          const next = new URLSearchParams(known);
          names.forEach((name) => next.delete(name));
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return useMemo(() => {
    const text = params.toString();
    return {
      get: (name) => params.get(name),
      all: (name, known) => known.filter((value) => params.has(name, value)),
      set,
      clear,
      has: (...names) => names.some((name) => params.has(name)),
      query: text === "" ? "" : `?${text}`,
    };
  }, [params, set, clear]);
}
