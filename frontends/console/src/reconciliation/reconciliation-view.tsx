import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { Button, EmptyState, IconCheck, IconUpload } from "@markethall/ui";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { periodName } from "../periods/billing-months.js";
import { useViewState } from "../view-state/use-view-state.js";
import { choiceOf } from "./reconciliation-choice.js";
import { useReconciliationColumns } from "./reconciliation-columns.js";
import { ReconciliationFilters } from "./reconciliation-filters.js";
import { ReconciliationTotals } from "./reconciliation-totals.js";
import { ReconciliationDocument } from "./reconciliation.query.js";

/** A month of what vendors bill, against what statements bill and the seats held: where money is lost, first. */
export function ReconciliationView() {
  const { t } = useLingui();
  const choice = choiceOf(useViewState(), new Date());
  const columns = useReconciliationColumns();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    ReconciliationDocument,
    { variables: choice, fetchPolicy: "cache-and-network" },
  );
  useLiveRefetch(SomethingHappened, {
    variables: {},
    refetch,
    concerns: ({ activity }) => activity.kind.startsWith("billing."),
  });
  const page = (data ?? previousData)?.reconciliation;
  const month = periodName(choice.period);
  return (
    <>
      <ReconciliationFilters choice={choice} />
      {page && page.totals.length > 0 && <ReconciliationTotals totals={page.totals} />}
      <PagedTable
        label={t`Reconciliation of ${month}`}
        loadingLabel={t`Loading the reconciliation`}
        counted={(count) =>
          choice.differencesOnly
            ? t`${plural(count, { one: "# difference", other: "# differences" })}`
            : t`${plural(count, { one: "# row", other: "# rows" })}`
        }
        columns={columns}
        page={page}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ key }) => key}
        empty={<Nothing month={month} hasRows={(page?.totals.length ?? 0) > 0} />}
      />
    </>
  );
}

/** All is equal, or there is nothing that could differ. */
function Nothing({ month, hasRows }: { month: string; hasRows: boolean }) {
  const { t } = useLingui();
  const state = useViewState();
  if (hasRows)
    return (
      <EmptyState
        icon={<IconCheck size={22} />}
        title={t`No differences in ${month}`}
        action={
          <Button variant="default" onClick={() => state.set("equal", "shown")}>
            <Trans>Show what is equal</Trans>
          </Button>
        }
      >
        <Trans>All that vendors bill is on statements, and the seats held are those billed.</Trans>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconUpload size={22} />}
      title={t`Nothing to reconcile in ${month}`}
      action={
        <Button component={PortalLink} to="/console/usage" variant="default">
          <Trans>Import usage</Trans>
        </Button>
      }
    >
      <Trans>
        Vendors billed nothing that is known here, and no statement did. Choose another month or
        vendor, or import the vendor's file.
      </Trans>
    </EmptyState>
  );
}
