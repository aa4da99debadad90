import { statusText } from "@markethall/ui";
import { MultiSelect } from "@markethall/ui/forms";
import { useViewState } from "./use-view-state.js";
import classes from "./choice-filter.module.css";

interface ChoiceFilterProps<Value extends string> {
  /** Its name in the address. */
  name: string;
  /** What is chosen: "Statuses". */
  label: string;
  /** Shown while nothing is chosen: "Any status". */
  any: string;
  values: readonly Value[];
  /** What a value is called, where it is no status. */
  nameOf?: (value: Value) => string;
}

/** Some values to narrow a list by. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { name, label, any, values, nameOf = statusText } = props;
  const state = useViewState();
  const chosen = state.all(name, values);
  return (
    <MultiSelect
      className={classes.choice}
      aria-label={label}
      placeholder={chosen.length > 0 ? "" : any}
      data={values.map((value) => ({ value, label: nameOf(value) }))}
      value={chosen}
      onChange={(next) => state.set(name, next)}
      clearable
    />
  );
}
