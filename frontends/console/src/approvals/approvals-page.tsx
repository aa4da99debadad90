import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useGo, useParams, useSearchParams } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconChecklist,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { LoadMore, ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../gql/index.js";
import { useApprovalColumns } from "./approval-columns.js";
import { approvalFilter, approvalPath, chosenView, withValues } from "./approval-choice.js";
import { ApprovalDrawer } from "./approval-drawer.js";
import { ApprovalFilters } from "./approval-filters.js";
import { ApprovalQueueChanged } from "./approval-queue-changed.js";

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
  const go = useGo();
  const view = chosenView(params);
  const columns = useApprovalColumns(view);
  const variables = { filter: approvalFilter(params) };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(
    ApprovalsQueryDocument,
    { variables, fetchPolicy: "cache-and-network" },
  );
  useLiveRefetch(ApprovalQueueChanged, { variables: {}, refetch });
  const found = (data ?? previousData)?.approvalRequests;

  return (
    <>
      <PageHeader
        title={t`Approval requests`}
        lead={t`What customers asked for and somebody has to decide. New requests appear by themselves.`}
      />
      <ApprovalFilters waiting={view === "queue" ? found?.totalCount : undefined} />
      {list()}
      <ApprovalDrawer id={id} onClose={() => go(approvalPath(null, params))} />
    </>
  );

  function list() {
    if (error && !found)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!found) return <LoadingState shape="table" label={t`Loading approval requests`} />;
    if (found.edges.length === 0) return nothing();
    const { hasNextPage, endCursor } = found.pageInfo;
    return (
      <ResourceTable
        label={view === "queue" ? t`Pending requests` : t`Decided requests`}
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={(row) => row.id}
        rowLabel={({ number, subject }) => `${number}, ${subject}`}
        selectedId={id}
        onOpen={(row) => go(approvalPath(row.id, params))}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={found.totalCount}
            counted={plural(found.totalCount, { one: "# request", other: "# requests" })}
            busy={loading}
            onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
          />
        }
      />
    );
  }

  function nothing() {
    const narrowed = params.has("q") || params.has("kind") || params.has("status");
    const clear = () =>
      setParams((known) =>
        ["q", "kind", "status"].reduce((left, name) => withValues(left, name, []), known),
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

const nothingTitle = { queue: msg`Nothing waits for you`, history: msg`Nothing decided yet` };
const nothingText = {
  queue: msg`A request that a customer makes appears here at once.`,
  history: msg`Each request that was approved or declined stays here, with who decided and why.`,
};
