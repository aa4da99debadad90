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
import type { ReactNode } from "react";
import { graphql } from "../gql/index.js";
import type { ReportInput } from "../gql/graphql.js";
import { ReportTable } from "./report-table.js";
import classes from "./report-view.module.css";

const ReportPageQuery = graphql(`
  query ReportPage($input: ReportInput!) {
    report(input: $input) {
      columns {
        name
        label
        kind
      }
      rows
      totalCount
      csvUrl
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
  /** Draws what narrows it, and the way to all of it as CSV once that is known. */
  toolbar: (csvUrl: string | null) => ReactNode;
}

/** The rows of one report, a page at a time. */
export function ReportView({ name, input, narrowed, onClear, toolbar }: ReportViewProps) {
  const { t } = useLingui();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ReportPageQuery, {
    variables: { input },
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  // The rows before stay until those of the new filter are there, so that nothing jumps.
  const report = (data ?? previousData)?.report;

  function more(after: string | null) {
    void fetchMore({
      variables: { input: { ...input, after } },
      updateQuery: (known, { fetchMoreResult }) => ({
        report: {
          ...fetchMoreResult.report,
          rows: [...known.report.rows, ...fetchMoreResult.report.rows],
        },
      }),
    });
  }

  return (
    <>
      {toolbar(data?.report.csvUrl ?? null)}
      {error && report && (
        <div className={classes.problem}>
          <Callout tone="bad">{readError(error)}</Callout>
        </div>
      )}
      {content()}
    </>
  );

  function content() {
    if (!report) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" rows={10} label={t`Loading the report`} />
      );
    }
    if (report.rows.length === 0) return <NoRows narrowed={narrowed} onClear={onClear} />;
    const { columns, rows, totalCount, pageInfo } = report;
    return (
      <div className={classes.table} aria-busy={!data}>
        <ReportTable
          label={name}
          columns={columns}
          rows={rows}
          footer={
            <LoadMore
              shown={rows.length}
              total={totalCount}
              counted={t`${plural(totalCount, { one: "# row", other: "# rows" })}`}
              busy={loading}
              onMore={pageInfo.hasNextPage ? () => more(pageInfo.endCursor ?? null) : null}
            />
          }
        />
      </div>
    );
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
