import { Tabs } from "@markethall/ui/forms";
import { useViewState } from "./use-view-state.js";
import classes from "./view-tabs.module.css";

interface ViewTabsProps<View extends string> {
  label: string;
  /** The first is shown when the address names none. */
  tabs: readonly { readonly value: View; readonly label: string }[];
  view: View;
  /** Filters of the other tabs, which stay behind. */
  forget?: readonly string[];
}

/** Parts of a page side by side; which one is open stands in the address as `view`. */
export function ViewTabs<View extends string>({ label, tabs, view, forget }: ViewTabsProps<View>) {
  const state = useViewState();
  function handleChange(next: string | null) {
    state.change({
      ...Object.fromEntries((forget ?? []).map((name) => [name, null])),
      view: next === tabs[0]?.value ? null : next,
    });
  }
  return (
    <Tabs className={classes.tabs} value={view} onChange={handleChange}>
      <Tabs.List aria-label={label}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.value} value={tab.value}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

/** The tab that the address names, if it is one of these, else the first. */
export function chosenTab<View extends string>(
  named: string | null,
  tabs: readonly { readonly value: View }[],
): View | undefined {
  return (tabs.find(({ value }) => value === named) ?? tabs[0])?.value;
}
