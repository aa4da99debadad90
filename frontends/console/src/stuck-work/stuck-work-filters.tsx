import { useLingui } from "@lingui/react/macro";
import { SavedViewsMenu, type SavedViews } from "@markethall/graph-client/views";
import { FilterBar } from "@markethall/ui";
import { CustomerFilter } from "../customer-choice/customer-filter.js";
import { ChoiceFilter } from "../view-state/choice-filter.js";
import { ChoiceOfOne } from "../view-state/choice-of-one.js";
import { ages, parts, portalParts, stuckWorkKinds, waits } from "./stuck-work-choice.js";
import { stuckWorkKindName } from "./stuck-work-kind.js";

/** What, whose work, for whom, since when, and what it waits for. */
export function StuckWorkFilters({ views }: { views: SavedViews }) {
  const { t } = useLingui();
  return (
    <FilterBar>
      <SavedViewsMenu views={views} all={t`All stuck work`} />
      <ChoiceFilter
        name="kind"
        label={t`Kinds`}
        any={t`All kinds`}
        values={stuckWorkKinds}
        nameOf={stuckWorkKindName}
      />
      <ChoiceFilter
        name="part"
        label={t`Parts of the portal`}
        any={t`Any part`}
        values={portalParts}
        nameOf={(part) => t(parts[part])}
      />
      <ChoiceOfOne
        name="age"
        label={t`Stuck for`}
        any={t`Stuck for any time`}
        options={ages.map(({ name, label }) => ({ value: name, label: t(label) }))}
      />
      <ChoiceOfOne
        name="waits"
        label={t`Waits for`}
        any={t`Waits for anything`}
        options={Object.entries(waits).map(([value, label]) => ({ value, label: t(label) }))}
      />
      <CustomerFilter />
    </FilterBar>
  );
}
