import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useGo, useParams } from "@markethall/contracts";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { IconUpload, PageHeader } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { ImportDrawer } from "./import-drawer.js";
import { UploadCard } from "./upload-card.js";
import { useImportColumns } from "./usage-columns.js";

const UsageImportsDocument = graphql(`
  query UsageImports($after: String) {
    usageImports(first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          fileName
          status
          startedAt
          finishedAt
          rowCount
          importedCount
          duplicateCount
          rejectedCount
          failure
          rejectedRows {
            line
            reason
          }
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

/** Files of usage: handed in here, read line by line, and what came of each. */
export function UsagePage() {
  const { t } = useLingui();
  const { id = null } = useParams();
  const { can } = useAbilities();
  const go = useGo();
  const columns = useImportColumns();
  const { data, error, loading, refetch, fetchMore } = useQuery(UsageImportsDocument, {
    fetchPolicy: "cache-and-network",
  });
  const page = data?.usageImports;
  useLiveRefetch(SomethingHappened, {
    variables: {},
    refetch,
    concerns: ({ activity }) => activity.kind === "billing.usage-import.progressed.v1",
  });
  const shown = page?.edges.find(({ node }) => node.id === id)?.node ?? null;

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
      <PagedTable
        label={t`Imports`}
        loadingLabel={t`Loading imports`}
        counted={(count) => t`${plural(count, { one: "# import", other: "# imports" })}`}
        columns={columns}
        page={page}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={(row) => row.id}
        rowLabel={({ fileName }) => fileName}
        onOpen={(row) => go(`/console/usage/${row.id}`)}
        selectedId={id}
        empty={
          <NothingFound
            icon={<IconUpload size={22} />}
            filters={[]}
            title={t`Nothing imported yet`}
          >
            <Trans>
              Each file stays here with what was new, what was known and what could not be used.
            </Trans>
          </NothingFound>
        }
      />
      <ImportDrawer usageImport={shown} onClose={() => go("/console/usage")} />
    </>
  );
}
