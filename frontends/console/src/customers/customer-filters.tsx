import { useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { statusText } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { SearchFilter } from "../view-state/search-filter.js";
import { useViewState } from "../view-state/use-view-state.js";
import { type CustomerChoice, customerStatuses, UNREADY } from "./customer-choice.js";
import classes from "./customers-page.module.css";

/** Which customers: by words, and by how it stands with them. */
export function CustomerFilters({ status }: CustomerChoice) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const state = useViewState();
  const all = customerStatuses.map((value) => ({
    value: value as string,
    label: statusText(value),
  }));
  const unready = { value: UNREADY, label: t`Cannot order yet` };
  return (
    <>
      <SearchFilter
        label={t`Search customers`}
        placeholder={status === UNREADY ? t`Name` : t`Name, number or reference`}
      />
      <Select
        className={classes.choice}
        aria-label={t`Status`}
        placeholder={t`Any status`}
        data={can("unreadyCustomers") ? [...all, unready] : all}
        value={status}
        onChange={(next) => state.set("status", next)}
        clearable
      />
    </>
  );
}
