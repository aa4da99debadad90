import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { Button, IconLayoutDashboard } from "@markethall/ui";
import { Select, Switch } from "@markethall/ui/forms";
import type { SpendView } from "../figures/use-figures.js";
import type { DateRange } from "../range/date-range.js";
import { RangePicker } from "../range/range-picker.js";
import { type Look, withArranging, withLook } from "./dashboard-address.js";
import classes from "./dashboard-toolbar.module.css";

interface DashboardToolbarProps {
  preset: DateRange;
  look: Look;
  saved: URLSearchParams;
  /** What is known of the currencies; undefined as long as no card tells. */
  spend: SpendView | undefined;
  /** Whether a card shows money. */
  hasMoney: boolean;
  arranging: boolean;
}

/** What all cards are about: days, what they are compared with, in which currency. */
export function DashboardToolbar(props: DashboardToolbarProps) {
  const { preset, look, saved, spend, hasMoney, arranging } = props;
  const { t } = useLingui();
  const [, setAddress] = useSearchParams();
  const set = (change: Partial<Look>) =>
    setAddress((known) => withLook(known, saved, change), { replace: true });
  const currency = look.currency ?? spend?.currency ?? null;
  const currencies = [...new Set([...(spend?.currencies ?? []), ...(currency ? [currency] : [])])];

  return (
    <div className={classes.toolbar}>
      {hasMoney && (
        <>
          <Switch
            label={t`Compare`}
            checked={look.compare}
            onChange={({ currentTarget }) => set({ compare: currentTarget.checked })}
          />
          <Select
            className={classes.currency}
            aria-label={t`Currency`}
            searchable
            allowDeselect={false}
            disabled={currencies.length === 0}
            data={currencies}
            value={currency}
            onChange={(value) => value !== null && set({ currency: value })}
          />
        </>
      )}
      <RangePicker preset={preset} shown={spend?.range} />
      {!arranging && (
        <Button
          variant="default"
          leftSection={<IconLayoutDashboard size={16} aria-hidden />}
          onClick={() => setAddress((known) => withArranging(known, true), { replace: true })}
          data-arrange
        >
          <Trans>Arrange</Trans>
        </Button>
      )}
    </div>
  );
}
