import { SearchField } from "@markethall/ui";
import { useCallback } from "react";
import { useViewState } from "./use-view-state.js";

interface SearchFilterProps {
  /** Its name in the address; `q` unless told otherwise. */
  name?: string;
  label: string;
  placeholder: string;
}

/** Words to search a list for, in the address. */
export function SearchFilter({ name = "q", label, placeholder }: SearchFilterProps) {
  const { get, set } = useViewState();
  const search = useCallback((text: string) => set(name, text), [set, name]);
  return (
    <SearchField
      label={label}
      placeholder={placeholder}
      value={get(name) ?? ""}
      onChange={search}
    />
  );
}
