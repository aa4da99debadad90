import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { IconX } from "@markethall/ui";
import classes from "./active-filters.module.css";
import { reportOfAddress, withChange } from "./report-address.js";
import { columnLabel, valueInColumn } from "./report-words.js";
import type { ReportDefinition } from "./reports-page.js";

/** What narrows a report, always in sight, each taken away with a click. */
export function ActiveFilters({ definition }: { definition: ReportDefinition }) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const { filters } = reportOfAddress(params);
  const known = filters.flatMap((filter) => {
    const column = definition.columns.find(({ name }) => name === filter.column);
    return column ? [{ column, values: filter.values }] : [];
  });
  if (known.length === 0) return null;
  return (
    <ul className={classes.filters} aria-label={t`Active filters`}>
      {known.map(({ column, values }) => {
        const label = columnLabel(column);
        const said = values.map((value) => valueInColumn(column, value)).join(", ");
        return (
          <li key={column.name}>
            <button
              type="button"
              className={classes.filter}
              aria-label={t`Remove the filter on ${label}: ${said}`}
              onClick={() =>
                setParams((before) =>
                  withChange(before, {
                    filters: filters.filter((filter) => filter.column !== column.name),
                  }),
                )
              }
            >
              <span className={classes.text}>
                {label}: <b>{said}</b>
              </span>
              <IconX size={14} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
