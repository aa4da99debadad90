import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { IconCheck, PageHeader } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { useStuckWorkColumns } from "./stuck-work-columns.js";

const StuckWorkDocument = graphql(`
  query StuckWorkList($after: String) {
    stuckWork(first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          kind
          subjectId
          subject
          reason
          since
          attempts
          nextAttemptAt
          needsPerson
          canRetry
          canDiscard
          customer {
            id
            name
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

/** What does not go on as it should, why, and the way on; it moves live. */
export function StuckWorkPage() {
  const { t } = useLingui();
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(StuckWorkDocument, {
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  const columns = useStuckWorkColumns(() => void refetch());
  const page = (data ?? previousData)?.stuckWork;
  return (
    <>
      <PageHeader
        title={t`Stuck work`}
        lead={t`What does not go on as it should, and what holds it up. Most of it goes on by itself once its cause is gone.`}
      />
      <PagedTable
        label={t`Stuck work`}
        loadingLabel={t`Loading stuck work`}
        counted={(total) => plural(total, { one: "# piece of work", other: "# pieces of work" })}
        columns={columns}
        page={page}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ subject }) => subject}
        empty={
          <NothingFound icon={<IconCheck size={22} />} filters={[]} title={t`Nothing is stuck`}>
            <Trans>
              An order that its vendor does not complete, a run that failed and whatever else needs
              a person appears here at once.
            </Trans>
          </NothingFound>
        }
      />
    </>
  );
}
