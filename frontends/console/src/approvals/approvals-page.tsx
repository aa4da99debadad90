import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useParams, useSearchParams, withParams } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconChecklist,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { LoadMore, type ResourceTableHandle } from "@markethall/ui/tables";
import { useRef } from "react";
import { graphql } from "../gql/index.js";
import { approvalFilter, chosenView } from "./approval-choice.js";
import { ApprovalFilters } from "./approval-filters.js";
import { ApprovalHistory } from "./approval-history.js";
import { ApprovalQueue } from "./approval-queue.js";
import { ApprovalQueueChanged } from "./approval-queue-changed.js";
import { useQueueWork } from "./use-queue-work.js";

const ApprovalsQueryDocument = graphql(`
  query Approvals($filter: ApprovalFilter, $after: String) {
    approvalRequests(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          kind
          status
          subject
          createdAt
          dueAt
          requestedByName
          amount {
            amount
            currency
          }
          customer {
            id
            name
          }
          preconditions {
            ...PreconditionList_ApprovalPrecondition @unmask
          }
          decision {
            status
            decidedAt
            decidedByName
            reason
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

/** What customers asked for and somebody has to decide; it moves live, and each request is a link. */
export function ApprovalsPage() {
  const { t } = useLingui();
  const { id = null } = useParams();
  const [params, setParams] = useSearchParams();
  const view = chosenView(params);
  const variables = { filter: approvalFilter(params) };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    ApprovalsQueryDocument,
    { variables, fetchPolicy: "cache-and-network" },
  );
  const found = (data ?? previousData)?.approvalRequests;
  const table = useRef<ResourceTableHandle>(null);
  const work = useQueueWork(found?.edges.map(({ node }) => node) ?? [], table);
  useLiveRefetch(ApprovalQueueChanged, { variables: {}, refetch, onEvent: work.heard });

  return (
    <>
      <PageHeader
        title={t`Approval requests`}
        lead={t`What customers asked for and somebody has to decide. New requests appear by themselves.`}
      />
      <ApprovalFilters waiting={view === "queue" ? found?.totalCount : undefined} />
      {list()}
    </>
  );

  function list() {
    if (error && !found)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!found) return <LoadingState shape="table" label={t`Loading approval requests`} />;
    const { hasNextPage, endCursor } = found.pageInfo;
    const footer = (
      <LoadMore
        shown={found.edges.length}
        total={found.totalCount}
        counted={plural(found.totalCount, { one: "# request", other: "# requests" })}
        busy={loading}
        onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
      />
    );
    const shared = { id, params, footer, nothing: nothing() };
    if (view === "queue") return <ApprovalQueue {...shared} work={work} table={table} />;
    return <ApprovalHistory {...shared} rows={found.edges.map(({ node }) => node)} />;
  }

  function nothing() {
    const narrowed = filters.some((name) => params.has(name));
    const clear = () =>
      setParams((known) =>
        withParams(known, Object.fromEntries(filters.map((name) => [name, null]))),
      );
    return (
      <EmptyState
        icon={<IconChecklist size={22} />}
        title={narrowed ? t`Nothing matches` : t(nothingTitle[view])}
        action={
          narrowed && (
            <Button variant="default" onClick={clear}>
              <Trans>Clear the filters</Trans>
            </Button>
          )
        }
      >
        {narrowed ? t`Try another word, or fewer filters.` : t(nothingText[view])}
      </EmptyState>
    );
  }
}

const filters = ["q", "kind", "status", "customer"];

const nothingTitle = { queue: msg`Nothing waits for you`, history: msg`Nothing decided yet` };
const nothingText = {
  queue: msg`A request that a customer makes appears here at once.`,
  history: msg`Each request that was approved or declined stays here, with who decided and why.`,
};
