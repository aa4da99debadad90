import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { TextInput } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import { type DateRange, namedRanges, rangeOfAddress, shiftDay, withRange } from "./date-range.js";
import classes from "./range-picker.module.css";

const CUSTOM = "custom";

interface RangePickerProps {
  /** What stands when the address asks for no range; null is "all days". */
  preset: DateRange | null;
  /** Days that the page shows now, `[start, end)`: where custom dates start from. */
  shown?: { readonly start: string; readonly end: string } | null | undefined;
  /** What no range means, where that can be chosen. */
  allDays?: string;
}

/** Which days a page is about, kept in its address. */
export function RangePicker({ preset, shown, allDays }: RangePickerProps) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const range = rangeOfAddress(params) ?? preset;
  const set = (next: DateRange | null) =>
    setParams((known) => withRange(known, next), { replace: true });

  function choose(value: string | null) {
    if (value === CUSTOM) set(shown ? daysOf(shown) : daysToToday());
    else {
      const found = namedRanges.find(({ name }) => name === value);
      const isPreset = preset?.kind === "named" && preset.range === found;
      set(found === undefined || isPreset ? null : { kind: "named", range: found });
    }
  }

  return (
    <div className={classes.picker} role="group" aria-label={t`Days`}>
      <Select
        className={classes.named}
        aria-label={t`Range`}
        placeholder={allDays ?? t`All days`}
        clearable={preset === null}
        allowDeselect={preset === null}
        data={[
          ...namedRanges.map(({ name, label }) => ({ value: name, label: t(label) })),
          { value: CUSTOM, label: t`Custom dates` },
        ]}
        value={range === null ? null : range.kind === "named" ? range.range.name : CUSTOM}
        onChange={choose}
      />
      {range?.kind === "custom" && (
        <>
          <TextInput
            className={classes.day}
            type="date"
            aria-label={t`First day`}
            max={range.last}
            value={range.first}
            onChange={({ currentTarget: { value } }) =>
              value !== "" && value <= range.last && set({ ...range, first: value })
            }
          />
          <span className={classes.to} aria-hidden>
            –
          </span>
          <TextInput
            className={classes.day}
            type="date"
            aria-label={t`Last day`}
            min={range.first}
            value={range.last}
            onChange={({ currentTarget: { value } }) =>
              value !== "" && value >= range.first && set({ ...range, last: value })
            }
          />
        </>
      )}
    </div>
  );
}

function daysOf({ start, end }: { readonly start: string; readonly end: string }): DateRange {
  return { kind: "custom", first: start, last: shiftDay(end, -1) };
}

/** The last 30 days, today included. */
function daysToToday(): DateRange {
  const last = new Date().toISOString().slice(0, 10);
  return { kind: "custom", first: shiftDay(last, -29), last };
}
