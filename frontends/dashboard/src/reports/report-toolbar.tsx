import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { Button, FilterBar, formatNumber, IconChevronDown, SearchField } from "@markethall/ui";
import { useState } from "react";
import { RangePicker } from "../range/range-picker.js";
import { ColumnChooser } from "./column-chooser.js";
import { FilterChooser } from "./filter-chooser.js";
import { GroupChooser } from "./group-chooser.js";
import { type ReportChange, reportOfAddress, withChange } from "./report-address.js";
import { columnLabel } from "./report-words.js";
import type { ReportDefinition } from "./reports-page.js";

type Panel = "columns" | "filters" | "groups";

/** What shapes a report: words, days, filters, groups and columns, each panel below the line when it is asked for. */
export function ReportToolbar({ definition }: { definition: ReportDefinition }) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const [panel, setPanel] = useState<Panel | null>(null);
  const { query, columns, groupBy, filters } = reportOfAddress(params);
  const change = (next: ReportChange) =>
    setParams((known) => withChange(known, next), { replace: true });
  const all = definition.columns;
  const known = columns.filter((name) => all.some((column) => column.name === name));
  const shown = known.length > 0 ? known : all.map(({ name }) => name);
  const [some, whole] = [formatNumber(shown.length), formatNumber(all.length)];
  const groups = groupBy
    .map((name) => all.find((column) => column.name === name))
    .filter((column) => column !== undefined)
    .map(columnLabel)
    .join(" › ");
  const count = formatNumber(filters.length);

  const toggle = (name: Panel, label: string) => (
    <Button
      variant="default"
      aria-expanded={panel === name}
      rightSection={<IconChevronDown size={16} aria-hidden />}
      onClick={() => setPanel((open) => (open === name ? null : name))}
    >
      {label}
    </Button>
  );

  return (
    <>
      <FilterBar>
        <SearchField
          label={t`Find text in rows`}
          value={query}
          onChange={(text) => change({ query: text })}
        />
        <RangePicker
          preset={null}
          allDays={definition.kind === "SPEND" ? t`All days` : t`Ends any day`}
        />
        {toggle("filters", filters.length > 0 ? t`Filters: ${count}` : t`Filters`)}
        {toggle("groups", groups === "" ? t`Group` : t`Grouped: ${groups}`)}
        {toggle("columns", t`Columns: ${some} of ${whole}`)}
      </FilterBar>
      {panel === "filters" && (
        <FilterChooser
          definition={definition}
          filters={filters}
          onChange={(next) => change({ filters: next })}
        />
      )}
      {panel === "groups" && (
        <GroupChooser
          columns={all}
          groupBy={groupBy}
          onChange={(next) => change({ groupBy: next, sortBy: null })}
        />
      )}
      {panel === "columns" && (
        <ColumnChooser
          columns={all.map((column) => ({ ...column, label: columnLabel(column) }))}
          shown={shown}
          onChange={(next) => change({ columns: next ?? [] })}
        />
      )}
    </>
  );
}
