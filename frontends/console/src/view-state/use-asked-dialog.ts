import { useSearchParams, withParams } from "@markethall/contracts";
import { useCallback, useMemo } from "react";

interface Opening {
  readonly open: () => void;
  readonly close: () => void;
}

/** A dialog of a page that a link opens, too: `?do=create` in the address says that it is open. */
export function useAskedDialog(name: string): readonly [boolean, Opening] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (open: boolean) =>
      setParams((known) => withParams(known, { do: open ? name : null }), { replace: true }),
    [setParams, name],
  );
  const opening = useMemo(() => ({ open: () => set(true), close: () => set(false) }), [set]);
  return [params.get("do") === name, opening];
}
