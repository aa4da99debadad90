import { useLingui } from "@lingui/react/macro";
import { Navigate, usePortalPath, useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState, PageHeader } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { ReportsPageQuery as ReportsPageData } from "../gql/graphql.js";
import { reportOfAddress } from "./report-address.js";
import { ReportChooser } from "./report-chooser.js";
import { ReportPage } from "./report-page.js";
import { addressOfSaved } from "./saved-address.js";
import { SavedReportsQuery } from "./saved-reports.query.js";
import { useReportsHome } from "./use-reports-home.js";

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
  const home = useReportsHome();
  const [params] = useSearchParams();
  const { kind, savedId } = reportOfAddress(params);
  const { data: kept, loading } = useQuery(SavedReportsQuery, { skip: savedId === null });
  const saved = kept?.savedReports?.find(({ id }) => id === savedId) ?? null;
  if (kind === null && savedId !== null && saved)
    return <ToSaved address={addressOfSaved(saved, home)} />;
  if (kind === null && !(savedId !== null && loading)) return <ReportChooser />;
  const definition = data?.reports?.find((report) => report.kind === kind);
  if (definition) return <ReportPage key={kind} definition={definition} saved={saved} />;
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

/** A mail leads to a saved report by its id alone. */
function ToSaved({ address }: { address: string }) {
  const path = usePortalPath();
  return <Navigate replace to={path(address)} />;
}
