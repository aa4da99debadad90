import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useGo, useParams } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { SavedViewsMenu, useSavedViews } from "@markethall/graph-client/views";
import { FilterBar, IconUpload, PageHeader } from "@markethall/ui";
import { RowDrawer } from "../detail/row-drawer.js";
import { graphql } from "../gql/index.js";
import type { UsageImportStatus } from "../gql/graphql.js";
import { useListKeys } from "../keys/use-list-keys.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { ChoiceFilter } from "../view-state/choice-filter.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { SearchFilter } from "../view-state/search-filter.js";
import { useViewState } from "../view-state/use-view-state.js";
import { ImportDetails } from "./import-details.js";
import { UploadCard } from "./upload-card.js";
import { useImportColumns } from "./usage-columns.js";

const UsageImportsDocument = graphql(`
  query UsageImports($filter: UsageImportFilter, $after: String) {
    usageImports(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          fileName
          status
          importedByName
          startedAt
          importedCount
          duplicateCount
          rejectedCount
          unassigned {
            provider
            subAccountId
            rows
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const statuses: readonly UsageImportStatus[] = ["QUEUED", "RUNNING", "COMPLETED", "FAILED"];

/** Files of usage: handed in here, read line by line, and what came of each. */
export function UsagePage() {
  const { t } = useLingui();
  const { id = null } = useParams();
  const { can } = useAbilities();
  const go = useGo();
  const state = useViewState();
  const views = useSavedViews("CONSOLE_USAGE_IMPORTS");
  const columns = useImportColumns();
  const query = state.get("q")?.trim();
  const status = state.all("status", statuses);
  const filter = { ...(query ? { query } : {}), ...(status.length > 0 ? { status } : {}) };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    UsageImportsDocument,
    { variables: { filter }, fetchPolicy: "cache-and-network", skip: views.isSettling },
  );
  useLiveRefetch(SomethingHappened, {
    variables: {},
    refetch,
    concerns: ({ activity }) => activity.kind === "billing.usage-import.progressed.v1",
  });
  const open = (next: string | null) =>
    go(`/console/usage${next === null ? "" : `/${next}`}${state.query}`, {
      replace: id !== null && next !== null,
    });
  const keys = useListKeys({ title: msg`Usage`, openId: id, onOpen: open });

  function handleOrdered(importId: string) {
    void refetch();
    go(`/console/usage/${importId}`);
  }

  return (
    <>
      <PageHeader
        title={t`Usage`}
        lead={t`What providers measured, from their FOCUS files. The next billing run charges it.`}
      />
      {can("importUsage") && <UploadCard onOrdered={handleOrdered} />}
      <FilterBar>
        <SavedViewsMenu views={views} all={t`All imports`} />
        <SearchFilter label={t`Search imports`} placeholder={t`Name of the file`} />
        <ChoiceFilter name="status" label={t`Statuses`} any={t`Any status`} values={statuses} />
      </FilterBar>
      <PagedTable
        label={t`Imports`}
        loadingLabel={t`Loading imports`}
        counted={(count) => t`${plural(count, { one: "# import", other: "# imports" })}`}
        columns={columns}
        page={(data ?? previousData)?.usageImports}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={(row) => row.id}
        rowLabel={({ fileName }) => fileName}
        onOpen={(row) => open(row.id)}
        onCursor={keys.onCursor}
        handle={keys.table}
        selectedId={id}
        empty={
          <NothingFound
            icon={<IconUpload size={22} />}
            filters={["q", "status"]}
            title={t`Nothing imported yet`}
          >
            <Trans>
              Each file stays here with what was new, what was known and what could not be used.
            </Trans>
          </NothingFound>
        }
      />
      <RowDrawer shown={id} onClose={() => open(null)} title={t`Usage import`} returnsFocus={false}>
        {(shown) => <ImportDetails key={shown} id={shown} />}
      </RowDrawer>
    </>
  );
}
