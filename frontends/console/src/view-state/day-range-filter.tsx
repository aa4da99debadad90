import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { dayOf, daysOf, lastDays } from "./day-range.js";
import { useViewState } from "./use-view-state.js";
import classes from "./day-range-filter.module.css";

const CUSTOM = "custom";

/** The days that a list is about, in the address as `range`, or as `from` and `to` with both days in. */
export function DayRangeFilter() {
  const { t } = useLingui();
  const state = useViewState();
  const named = state.get("range");
  const custom = named === null ? daysOf(state, new Date()) : null;
  function choose(value: string | null) {
    const isCustom = value === CUSTOM;
    state.change({
      range: isCustom ? null : value,
      from: isCustom ? dayOf(Date.now()) : null,
      to: null,
    });
  }
  return (
    <>
      <Select
        className={classes.named}
        aria-label={t`Days`}
        placeholder={t`Any time`}
        clearable
        data={[
          ...lastDays.map(({ name, label }) => ({ value: name, label: t(label) })),
          { value: CUSTOM, label: t`Custom dates` },
        ]}
        value={custom ? CUSTOM : named}
        onChange={choose}
      />
      {custom && (
        <>
          <TextInput
            className={classes.day}
            type="date"
            aria-label={t`First day`}
            max={custom.last ?? undefined}
            value={custom.first ?? ""}
            onChange={({ currentTarget: { value } }) => state.set("from", value)}
          />
          <TextInput
            className={classes.day}
            type="date"
            aria-label={t`Last day`}
            min={custom.first ?? undefined}
            value={custom.last ?? ""}
            onChange={({ currentTarget: { value } }) => state.set("to", value)}
          />
        </>
      )}
    </>
  );
}
