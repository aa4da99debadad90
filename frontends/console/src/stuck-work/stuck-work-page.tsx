import { useLiveRefetch, useQuery } from "@markethall/graph-client";
import { IconCheck, PageHeader } from "@markethall/ui";
import { graphql } from "../gql/index.js";
import { SomethingHappened } from "../live/something-happened.js";
import { PagedTable } from "../paged-table/paged-table.js";
import { NothingFound } from "../view-state/nothing-found.js";
import { stuckWorkColumns } from "./stuck-work-columns.js";

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
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(StuckWorkDocument, {
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  const page = (data ?? previousData)?.stuckWork;
  return (
    <>
      <PageHeader
        title="Stuck work"
        lead="What does not go on as it should, and what holds it up. Most of it goes on by itself once its cause is gone."
      />
      <PagedTable
        label="Stuck work"
        noun="piece of work"
        plural="pieces of work"
        columns={stuckWorkColumns(() => void refetch())}
        page={page}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ subject }) => subject}
        empty={
          <NothingFound icon={<IconCheck size={22} />} filters={[]} title="Nothing is stuck">
            An order that its vendor does not complete, a run that failed and whatever else needs a
            person appears here at once.
          </NothingFound>
        }
      />
    </>
  );
}
