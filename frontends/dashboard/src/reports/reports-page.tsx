import { useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState, PageHeader } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { ReportsPageQuery as ReportsPageData } from "../gql/graphql.js";
import { reportOfAddress } from "./report-address.js";
import { ReportChooser } from "./report-chooser.js";
import { ReportPage } from "./report-page.js";

const ReportsPageQuery = graphql(`
  query ReportsPage {
    reports {
      id
      kind
      name
      columns {
        name
        label
        kind
        isGroupable
        isSummed
      }
    }
  }
`);

export type ReportDefinition = NonNullable<ReportsPageData["reports"]>[number];

/** What to choose a report from; or the one that the address names. */
export function ReportsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(ReportsPageQuery);
  const [params] = useSearchParams();
  const { kind } = reportOfAddress(params);
  if (kind === null) return <ReportChooser />;
  const definition = data?.reports?.find((report) => report.kind === kind);
  if (definition) return <ReportPage key={kind} definition={definition} />;
  return (
    <>
      <PageHeader title={t`Reports`} />
      {error || data ? (
        <ErrorState
          message={error ? readError(error) : t`There is no such report.`}
          onRetry={() => void refetch()}
        />
      ) : (
        <LoadingState shape="table" rows={10} label={t`Loading the reports`} />
      )}
    </>
  );
}
