import { msg, plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import { useSavedViews } from "@markethall/graph-client/views";
import { Button, IconActivity, IconDownload, PageHeader } from "@markethall/ui";
import { useTableView } from "@markethall/ui/tables";
import { RowDrawer } from "../../detail/row-drawer.js";
import { graphql } from "../../gql/index.js";
import { useListKeys } from "../../keys/use-list-keys.js";
import { PagedTable } from "../../paged-table/paged-table.js";
import { NothingFound } from "../../view-state/nothing-found.js";
import { useViewState } from "../../view-state/use-view-state.js";
import { actionSentence } from "./action-sentence.js";
import { AuditChain } from "./audit-chain.js";
import { auditFile, auditFilterOf, auditParameters } from "./audit-choice.js";
import { useAuditColumns } from "./audit-columns.js";
import { AuditEntry } from "./audit-entry.js";
import { AuditFilters } from "./audit-filters.js";

const AuditDocument = graphql(`
  query AuditEvents($filter: AuditFilter, $after: String) {
    auditEvents(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          position
          occurredAt
          actorName
          action
          subject
          subjectName
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

/** An entry that is open beside the log is in its link, and in no view. */
const apart = { passing: ["entry"] };

/** Who changed what, or tried to, the newest first. */
export function AuditPage() {
  const { t } = useLingui();
  const state = useViewState();
  const views = useSavedViews("CONSOLE_AUDIT", apart);
  const view = useTableView(useAuditColumns());
  const filter = auditFilterOf(state, new Date());
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(AuditDocument, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
    skip: views.isSettling,
  });
  const shown = state.get("entry");
  const open = (id: string | null) => state.set("entry", id);
  const keys = useListKeys({ title: msg`Audit log`, openId: shown, onOpen: open });
  return (
    <>
      <PageHeader
        title={t`Audit log`}
        lead={t`Every change of state and every refused attempt: who, what, when. Nothing here can be altered.`}
        actions={
          <Button
            component="a"
            href={auditFile(filter)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            <Trans context="download">CSV</Trans>
          </Button>
        }
      />
      <AuditChain />
      <AuditFilters views={views} view={view} />
      <PagedTable
        label={t`Audit log`}
        loadingLabel={t`Loading the audit log`}
        counted={(total) => t`${plural(total, { one: "# entry", other: "# entries" })}`}
        columns={view.columns}
        page={(data ?? previousData)?.auditEvents}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={actionSentence}
        onOpen={({ id }) => open(id)}
        onCursor={keys.onCursor}
        handle={keys.table}
        selectedId={shown}
        empty={
          <NothingFound
            icon={<IconActivity size={22} />}
            filters={auditParameters}
            title={t`Nothing is written here yet`}
          >
            <Trans>Each change and each refused attempt stays here, from the first one on.</Trans>
          </NothingFound>
        }
      />
      <RowDrawer
        shown={shown}
        onClose={() => open(null)}
        title={t`Audit entry`}
        returnsFocus={false}
      >
        {(id) => <AuditEntry key={id} id={id} />}
      </RowDrawer>
    </>
  );
}
