import { SearchField } from "@markethall/ui";
import { useCallback } from "react";
import { useViewState } from "./use-view-state.js";

interface SearchFilterProps {
  label: string;
  placeholder: string;
}

/** Words to search a list for, in the address as `q`. */
export function SearchFilter({ label, placeholder }: SearchFilterProps) {
  const { get, set } = useViewState();
  const search = useCallback((text: string) => set("q", text), [set]);
  return (
    <SearchField label={label} placeholder={placeholder} value={get("q") ?? ""} onChange={search} />
  );
}
