import { Select } from "@markethall/ui/forms";
import { useViewState } from "../view-state/use-view-state.js";
import { useCustomerOptions } from "./customer-options.js";
import classes from "./customer-filter.module.css";

/** One customer to narrow a list to, in the address as `customer`. */
export function CustomerFilter() {
  const state = useViewState();
  const { options } = useCustomerOptions();
  return (
    <Select
      className={classes.choice}
      aria-label="Customer"
      placeholder="Any customer"
      data={options}
      value={state.get("customer")}
      onChange={(id) => state.set("customer", id)}
      searchable
      clearable
      nothingFoundMessage="No such customer"
    />
  );
}
