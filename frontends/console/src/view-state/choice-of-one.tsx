import { Select } from "@markethall/ui/forms";
import { useViewState } from "./use-view-state.js";
import classes from "./choice-filter.module.css";

interface ChoiceOfOneProps {
  /** Its name in the address. */
  name: string;
  /** What is chosen: "Outcome". */
  label: string;
  /** Shown while nothing is chosen: "Any outcome". */
  any: string;
  options: readonly { readonly value: string; readonly label: string }[];
  /** When there are too many to look through. */
  nothingFound?: string;
}

/** One of some values to narrow a list by. */
export function ChoiceOfOne({ name, label, any, options, nothingFound }: ChoiceOfOneProps) {
  const state = useViewState();
  return (
    <Select
      className={classes.choice}
      aria-label={label}
      placeholder={any}
      data={options}
      value={state.get(name)}
      onChange={(value) => state.set(name, value)}
      searchable={nothingFound !== undefined}
      nothingFoundMessage={nothingFound}
      clearable
    />
  );
}
