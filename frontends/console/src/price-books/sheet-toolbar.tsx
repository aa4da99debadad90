import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, FilterBar, TextInput } from "@markethall/ui";
import { MultiSelect, Select } from "@markethall/ui/forms";
import { SearchFilter } from "../view-state/search-filter.js";
import { useViewState } from "../view-state/use-view-state.js";
import { adjustmentNames, leftOutName } from "./adjustment-text.js";
import type { ShownRows, SheetView } from "./sheet/sheet-order.js";
import { filterNames, ruleFilters } from "./sheet/use-sheet-view.js";
import classes from "./price-book.module.css";

const shownNames: Readonly<Record<ShownRows, MessageDescriptor>> = {
  changed: msg`Changed only`,
  below: msg`Below cost`,
  invalid: msg`Not valid`,
};

/** What narrows the rows of a book. */
export function SheetToolbar({ view, custom }: { view: SheetView; custom: boolean }) {
  const { t } = useLingui();
  const state = useViewState();
  const shown = Object.entries(shownNames).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <FilterBar>
      <SearchFilter label={t`Search plans`} placeholder={t`Product, SKU or plan`} />
      {custom && (
        <>
          <MultiSelect
            className={classes.filter}
            aria-label={t`Rules`}
            placeholder={view.rules.length > 0 ? "" : t`Any rule`}
            data={ruleFilters.map((value) => ({
              value,
              label: t(value === "NONE" ? leftOutName : adjustmentNames[value]),
            }))}
            value={[...view.rules]}
            onChange={(next) => state.set("rule", next)}
            clearable
          />
          <Select
            className={classes.filter}
            aria-label={t`Show`}
            placeholder={t`All plans`}
            data={shown}
            value={view.show}
            onChange={(next) => state.set("show", next)}
            clearable
          />
        </>
      )}
      <label className={classes.since}>
        <Trans>Changed since</Trans>
        <TextInput
          type="date"
          value={view.since ?? ""}
          onChange={(event) => state.set("since", event.currentTarget.value)}
        />
      </label>
      {state.has(...filterNames) && (
        <Button variant="subtle" onClick={() => state.clear(...filterNames)}>
          <Trans>Clear the filters</Trans>
        </Button>
      )}
    </FilterBar>
  );
}
