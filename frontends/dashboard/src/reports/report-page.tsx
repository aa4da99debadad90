import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { PageHeader } from "@markethall/ui";
import { useState } from "react";
import { withRange } from "../range/date-range.js";
import { ActiveFilters } from "./active-filters.js";
import { choicesOf, reportOfAddress, withChange } from "./report-address.js";
import { ReportDownload } from "./report-download.js";
import { ReportToolbar } from "./report-toolbar.js";
import { ReportView } from "./report-view.js";
import { reportName } from "./report-words.js";
import type { ReportDefinition } from "./reports-page.js";
import { SavedReportActions } from "./saved-report-actions.js";
import type { SavedReport } from "./saved-reports.query.js";
import { useReportsHome } from "./use-reports-home.js";

interface Files {
  readonly csvUrl: string;
  readonly xlsxUrl: string;
}

interface ReportPageProps {
  definition: ReportDefinition;
  /** The saved report that the address started from. */
  saved: SavedReport | null;
}

/** One report with what shapes it, all of it in the address. */
export function ReportPage({ definition, saved }: ReportPageProps) {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const home = useReportsHome();
  const [files, setFiles] = useState<Files | null>(null);
  const { kind, columns } = definition;
  const address = reportOfAddress(params);
  const choices = choicesOf(params, new Set(columns.map(({ name }) => name)));
  const input = { kind, first: 100, ...choices };
  const narrowed = Boolean(choices.query ?? choices.range ?? choices.filters);
  return (
    <>
      <PageHeader
        title={saved?.name ?? reportName(definition)}
        crumbs={[{ label: t`Reports`, to: home }]}
        actions={
          <>
            <ReportDownload files={files} />
            <SavedReportActions kind={kind} choices={choices} saved={saved} />
          </>
        }
      />
      <ReportToolbar definition={definition} />
      <ActiveFilters definition={definition} />
      <ReportView
        name={reportName(definition)}
        input={input}
        narrowed={narrowed}
        onClear={() =>
          setParams((known) => withChange(withRange(known, null), { query: "", filters: [] }))
        }
        onSort={(sortBy) => setParams((known) => withChange(known, { sortBy }), { replace: true })}
        onOpenGroup={(filters) =>
          setParams((known) =>
            withChange(known, {
              filters: [
                ...address.filters.filter((one) =>
                  filters.every((two) => two.column !== one.column),
                ),
                ...filters,
              ],
              groupBy: [],
              sortBy: null,
            }),
          )
        }
        onFiles={setFiles}
      />
    </>
  );
}
