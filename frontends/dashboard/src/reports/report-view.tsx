import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  Callout,
  EmptyState,
  ErrorState,
  IconReportAnalytics,
  LoadingState,
} from "@markethall/ui";
import { LoadMore } from "@markethall/ui/tables";
import { useEffect } from "react";
import { graphql } from "../gql/index.js";
import type { ReportColumnFilterInput, ReportInput, ReportSortInput } from "../gql/graphql.js";
import { ReportTable } from "./report-table.js";
import classes from "./report-view.module.css";

const ReportPageQuery = graphql(`
  query ReportPage($input: ReportInput!) {
    report(input: $input) {
      columns {
        name
        label
        kind
        isSummed
      }
      sortedBy {
        column
        isDescending
      }
      rows
      levels
      totals {
        currency
        rowCount
        values
      }
      totalCount
      csvUrl
      xlsxUrl
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface ReportViewProps {
  name: string;
  input: ReportInput;
  /** Whether anything narrows the report: then empty means that nothing matches. */
  narrowed: boolean;
  /** Takes away what narrows it. */
  onClear: () => void;
  onSort: (sortBy: ReportSortInput) => void;
  /** Shows the rows of a group: those with these values. */
  onOpenGroup: (filters: readonly ReportColumnFilterInput[]) => void;
  /** Tells where all of it can be had as a file. */
  onFiles: (files: { csvUrl: string; xlsxUrl: string } | null) => void;
}

/** The rows or groups of one report, a page at a time. */
export function ReportView(props: ReportViewProps) {
  const { name, input, narrowed, onClear, onSort, onOpenGroup, onFiles } = props;
  const { t } = useLingui();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ReportPageQuery, {
    variables: { input },
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  // The rows before stay until those of the new filter are there, so that nothing jumps.
  const report = (data ?? previousData)?.report;
  const { csvUrl, xlsxUrl } = data?.report ?? {};
  useEffect(
    function tellFiles() {
      onFiles(csvUrl !== undefined && xlsxUrl !== undefined ? { csvUrl, xlsxUrl } : null);
    },
    [csvUrl, xlsxUrl, onFiles],
  );

  function more(after: string | null) {
    void fetchMore({
      variables: { input: { ...input, after } },
      updateQuery: (known, { fetchMoreResult: { report: next } }) => ({
        report: {
          ...next,
          rows: [...known.report.rows, ...next.rows],
          levels: [...known.report.levels, ...next.levels],
        },
      }),
    });
  }

  if (!report) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="table" rows={10} label={t`Loading the report`} />
    );
  }
  const { columns, rows, totals, totalCount, pageInfo } = report;
  // What is shown may be that of before: how it is grouped shows in its own rows.
  const groups = Math.max(0, ...report.levels);
  const rowCount = totals.reduce((sum, total) => sum + total.rowCount, 0);
  return (
    <>
      {error && (
        <div className={classes.problem}>
          <Callout tone="bad">{readError(error)}</Callout>
        </div>
      )}
      {rows.length === 0 ? (
        <NoRows narrowed={narrowed} onClear={onClear} />
      ) : (
        <div className={classes.table} aria-busy={!data}>
          <ReportTable
            label={name}
            report={report}
            groups={groups}
            onSort={onSort}
            onOpen={
              groups > 0
                ? ({ values, level }) =>
                    onOpenGroup(
                      columns.slice(0, level).map((column, place) => ({
                        column: column.name,
                        values: [values[place] ?? ""],
                      })),
                    )
                : null
            }
            footer={
              <LoadMore
                shown={rows.length}
                total={totalCount}
                counted={groups > 0 ? countedGroups(totalCount, rowCount) : countedRows(totalCount)}
                busy={loading}
                onMore={pageInfo.hasNextPage ? () => more(pageInfo.endCursor ?? null) : null}
              />
            }
          />
        </div>
      )}
    </>
  );

  function countedRows(count: number): string {
    return t`${plural(count, { one: "# row", other: "# rows" })}`;
  }

  function countedGroups(count: number, ofRows: number): string {
    const all = countedRows(ofRows);
    return t`${plural(count, { one: "# group", other: "# groups" })} of ${all}`;
  }
}

function NoRows({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const { t } = useLingui();
  return narrowed ? (
    <EmptyState
      title={t`No row matches`}
      action={
        <Button variant="default" onClick={onClear}>
          <Trans>Clear the filter</Trans>
        </Button>
      }
    >
      <Trans>Try another word or other days.</Trans>
    </EmptyState>
  ) : (
    <EmptyState icon={<IconReportAnalytics size={22} />} title={t`Nothing to report yet`}>
      <Trans>Rows stand here as orders and usage come in.</Trans>
    </EmptyState>
  );
}
