import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { FilterBar, SearchField, statusText } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { useCallback } from "react";
import { chosenOrder, chosenStatus, customerStatuses, withValue } from "./customer-choice.js";
import classes from "./customers-page.module.css";

/** Which customers, and in which order. */
export function CustomerFilters() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const choose = useCallback(
    (name: string, value: string | null) =>
      setParams((known) => withValue(known, name, value), { replace: true }),
    [setParams],
  );
  const search = useCallback((text: string) => choose("q", text), [choose]);
  return (
    <FilterBar>
      <SearchField
        label={t`Search customers`}
        placeholder={t`Name or number`}
        value={params.get("q") ?? ""}
        onChange={search}
      />
      <Select
        className={classes.choice}
        aria-label={t`Status`}
        placeholder={t`Any status`}
        data={customerStatuses.map((status) => ({ value: status, label: statusText(status) }))}
        value={chosenStatus(params)}
        onChange={(status) => choose("status", status)}
        clearable
      />
      <Select
        className={classes.choice}
        aria-label={t({ message: "Order", context: "sorting" })}
        data={[
          { value: "NAME_ASC", label: t`By name` },
          { value: "NAME_DESC", label: t`By name, Z first` },
          { value: "CREATED_DESC", label: t`Newest first` },
        ]}
        value={chosenOrder(params)}
        onChange={(order) => choose("order", order)}
        allowDeselect={false}
      />
    </FilterBar>
  );
}
