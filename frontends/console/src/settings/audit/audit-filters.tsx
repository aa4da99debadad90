import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { FilterBar, SearchField } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { useCallback } from "react";
import { actionName, auditedActions } from "./action-name.js";
import classes from "./audit-page.module.css";

/** By operation, and by what it was done to. */
export function AuditFilters() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const choose = useCallback(
    (name: string, value: string | null) =>
      setParams(
        (known) => {
          const next = new URLSearchParams(known);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const search = useCallback((text: string) => choose("subject", text), [choose]);
  return (
    <FilterBar>
      <Select
        className={classes.choice}
        aria-label={t`Operation`}
        placeholder={t`All operations`}
        data={auditedActions.map((action) => ({ value: action, label: actionName(action) }))}
        value={params.get("action")}
        onChange={(action) => choose("action", action)}
        searchable
        clearable
        nothingFoundMessage={t`No such operation`}
      />
      <SearchField
        label={t`Search by subject`}
        placeholder={t`Id of what was changed`}
        value={params.get("subject") ?? ""}
        onChange={search}
      />
    </FilterBar>
  );
}
