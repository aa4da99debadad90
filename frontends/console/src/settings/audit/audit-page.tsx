import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconActivity,
  LoadingState,
  PageHeader,
} from "@markethall/ui";
import { LoadMore, ResourceTable } from "@markethall/ui/tables";
import { graphql } from "../../gql/index.js";
import { useAuditColumns } from "./audit-columns.js";
import { AuditFilters } from "./audit-filters.js";

const AuditDocument = graphql(`
  query AuditEvents($filter: AuditFilter, $after: String) {
    auditEvents(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          occurredAt
          actorName
          action
          subject
          outcome
          requestId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who changed what, or tried to, the newest first. */
export function AuditPage() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const columns = useAuditColumns();
  const action = params.get("action")?.trim();
  const subject = params.get("subject")?.trim();
  const filter = { ...(action ? { action } : {}), ...(subject ? { subject } : {}) };
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(AuditDocument, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
  });
  const found = (data ?? previousData)?.auditEvents;
  return (
    <>
      <PageHeader
        title={t`Audit log`}
        lead={t`Every change of state and every refused attempt: who, what, when. Nothing here can be altered.`}
      />
      <AuditFilters />
      {list()}
    </>
  );

  function list() {
    if (error && !found)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!found) return <LoadingState shape="table" label={t`Loading the audit log`} />;
    if (found.edges.length === 0) {
      return (
        <EmptyState
          icon={<IconActivity size={22} />}
          title={t`Nothing matches`}
          action={
            <Button variant="default" onClick={() => setParams({}, { replace: true })}>
              <Trans>Show everything</Trans>
            </Button>
          }
        >
          <Trans>No entry has this operation and subject.</Trans>
        </EmptyState>
      );
    }
    const { hasNextPage, endCursor } = found.pageInfo;
    return (
      <ResourceTable
        label={t`Audit log`}
        columns={columns}
        rows={found.edges.map(({ node }) => node)}
        rowId={({ id }) => id}
        footer={
          <LoadMore
            shown={found.edges.length}
            total={found.totalCount}
            counted={t`${plural(found.totalCount, { one: "# entry", other: "# entries" })}`}
            busy={loading}
            onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
          />
        }
      />
    );
  }
}
