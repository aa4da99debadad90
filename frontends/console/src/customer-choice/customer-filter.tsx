import { useLingui } from "@lingui/react/macro";
import { Select } from "@markethall/ui/forms";
import { useViewState } from "../view-state/use-view-state.js";
import { useCustomerOptions } from "./customer-options.js";
import classes from "./customer-filter.module.css";

/** One customer to narrow a list to, in the address as `customer`. */
export function CustomerFilter() {
  const { t } = useLingui();
  const state = useViewState();
  const { options } = useCustomerOptions();
  return (
    <Select
      className={classes.choice}
      aria-label={t`Customer`}
      placeholder={t`Any customer`}
      data={options}
      value={state.get("customer")}
      onChange={(id) => state.set("customer", id)}
      searchable
      clearable
      nothingFoundMessage={t`No such customer`}
    />
  );
}
