import { useCallback, useMemo } from "react";
import { useViewState } from "../../view-state/use-view-state.js";
import { adjustmentKinds } from "../adjustment-text.js";
import {
  type RuleFilter,
  sheetColumns,
  type SheetColumn,
  type SheetView,
  shownRows,
} from "./sheet-order.js";

export const ruleFilters: readonly RuleFilter[] = [...adjustmentKinds, "NONE"];
/** Names in the address that narrow the rows. */
export const filterNames = ["q", "rule", "show", "since"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is shown of a book, as the address has it: `?q=premium&rule=FIXED&show=below&since=2026-03-01&sort=-price`. */
export function useSheetView(): { view: SheetView; sortBy: (column: SheetColumn) => void } {
  const state = useViewState();
  const { set } = state;
  const view = useMemo((): SheetView => {
    const sort = state.get("sort") ?? "";
    const descending = sort.startsWith("-");
    const named = descending ? sort.slice(1) : sort;
    const since = state.get("since") ?? "";
    return {
      words: state.get("q") ?? "",
      rules: state.all("rule", ruleFilters),
      show: shownRows.find((one) => one === state.get("show")) ?? null,
      since: DAY.test(since) ? since : null,
      sort: sheetColumns.find((column) => column === named) ?? null,
      descending,
    };
  }, [state]);
  const sortBy = useCallback(
    (column: SheetColumn) => {
      const again = view.sort === column;
      // Up, down, and back to the catalogue's order.
      set("sort", again ? (view.descending ? null : `-${column}`) : column);
    },
    [set, view],
  );
  return { view, sortBy };
}
