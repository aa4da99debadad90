import { Trans, useLingui } from "@lingui/react/macro";
import { SavedViewsMenu, type SavedViews } from "@markethall/graph-client/views";
import { Button, FilterBar, IconX } from "@markethall/ui";
import { DisplayMenu, type TableView } from "@markethall/ui/tables";
import { ChoiceOfOne } from "../../view-state/choice-of-one.js";
import { DayRangeFilter } from "../../view-state/day-range-filter.js";
import { SearchFilter } from "../../view-state/search-filter.js";
import { useViewState } from "../../view-state/use-view-state.js";
import { actionName, auditedActions } from "./action-name.js";
import type { AuditRow } from "./audit-columns.js";
import { outcomes } from "./outcome-badge.js";

interface AuditFiltersProps {
  views: SavedViews;
  view: TableView<AuditRow>;
}

/** Who, what, how it ended, when, and to what. */
export function AuditFilters({ views, view }: AuditFiltersProps) {
  const { t } = useLingui();
  const state = useViewState();
  return (
    <FilterBar>
      <SavedViewsMenu views={views} all={t`All entries`} />
      <SearchFilter name="actor" label={t`Search by person`} placeholder={t`Who`} />
      <ChoiceOfOne
        name="action"
        label={t`Operation`}
        any={t`All operations`}
        options={auditedActions
          .map((value) => ({ value, label: actionName(value) }))
          .sort((one, other) => one.label.localeCompare(other.label))}
        nothingFound={t`No such operation`}
      />
      <ChoiceOfOne
        name="outcome"
        label={t`Outcome`}
        any={t`Any outcome`}
        options={Object.entries(outcomes).map(([value, label]) => ({ value, label: t(label) }))}
      />
      <DayRangeFilter />
      <SearchFilter
        name="subject"
        label={t`Search by subject`}
        placeholder={t`Id of what was changed`}
      />
      {state.has("request") && (
        <Button
          variant="default"
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t`Show other requests too`}
          onClick={() => state.set("request", null)}
        >
          <Trans>One request</Trans>
        </Button>
      )}
      <DisplayMenu view={view} />
    </FilterBar>
  );
}
