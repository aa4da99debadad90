import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams, withParams } from "@markethall/contracts";
import { FilterBar, formatNumber, SearchField, statusText } from "@markethall/ui";
import { MultiSelect, Tabs } from "@markethall/ui/forms";
import { useCallback } from "react";
import { CustomerFilter } from "../customer-choice/customer-filter.js";
import {
  approvalKinds,
  chosenKinds,
  chosenStatuses,
  chosenView,
  decidedStatuses,
  withView,
} from "./approval-choice.js";
import { kindName } from "./approval-kind.js";
import classes from "./approvals-page.module.css";

interface ApprovalFiltersProps {
  /** How many wait, once known. */
  waiting: number | undefined;
}

/** Queue or history, and what of it. */
export function ApprovalFilters({ waiting }: ApprovalFiltersProps) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const choose = useCallback(
    (name: string, values: readonly string[]) =>
      setParams((known) => withParams(known, { [name]: values }), { replace: true }),
    [setParams],
  );
  const search = useCallback((text: string) => choose("q", [text]), [choose]);
  const view = chosenView(params);
  return (
    <>
      <Tabs
        className={classes.tabs}
        value={view}
        onChange={(next) => setParams((known) => withView(known, next), { replace: true })}
      >
        <Tabs.List aria-label={t`Requests`}>
          <Tabs.Tab value="queue">
            <Trans>Pending</Trans>
            {waiting !== undefined && (
              <span className={classes.count}>{formatNumber(waiting)}</span>
            )}
          </Tabs.Tab>
          <Tabs.Tab value="history">
            <Trans>History</Trans>
          </Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <FilterBar>
        <SearchField
          label={t`Search requests`}
          placeholder={t`Number, subject, customer or person`}
          value={params.get("q") ?? ""}
          onChange={search}
        />
        <MultiSelect
          className={classes.choice}
          aria-label={t`Kinds`}
          placeholder={chosenKinds(params).length > 0 ? "" : t`All kinds`}
          data={approvalKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={chosenKinds(params)}
          onChange={(kinds) => choose("kind", kinds)}
          clearable
        />
        {view === "history" && (
          <MultiSelect
            className={classes.choice}
            aria-label={t`Decisions`}
            placeholder={chosenStatuses(params).length > 0 ? "" : t`All decisions`}
            data={decidedStatuses.map((status) => ({ value: status, label: statusText(status) }))}
            value={chosenStatuses(params)}
            onChange={(statuses) => choose("status", statuses)}
            clearable
          />
        )}
        <CustomerFilter />
      </FilterBar>
    </>
  );
}
