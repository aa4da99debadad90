import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconKey,
  IconPlus,
  LoadingState,
  PageHeader,
  useDisclosure,
} from "@markethall/ui";
import { LoadMore } from "@markethall/ui/tables";
import { graphql } from "../../gql/index.js";
import { ApiClientsTable } from "./api-clients-table.js";
import { CreateApiClientDialog } from "./create-api-client-dialog.js";

const ApiClientsDocument = graphql(`
  query ApiClients($after: String) {
    apiClients(first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...ApiClientsTable_ApiClient @unmask
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Programs of partners that read this reseller's data through the graph. */
export function ApiClientsPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const [creating, creation] = useDisclosure(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(ApiClientsDocument, {
    fetchPolicy: "cache-and-network",
  });
  const clients = data?.apiClients;
  const create = can("createApiClient") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={creation.open}>
      <Trans>Create API client</Trans>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t`API clients`}
        lead={t`Programs of partners that read your data through the same graph, within their scopes.`}
        actions={create}
      />
      {list()}
      <CreateApiClientDialog
        opened={creating}
        onClose={creation.close}
        onCreated={() => void refetch()}
      />
    </>
  );

  function list() {
    if (error && !clients)
      return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!clients) return <LoadingState shape="table" label={t`Loading API clients`} />;
    if (clients.edges.length === 0) {
      return (
        <EmptyState icon={<IconKey size={22} />} title={t`No API clients yet`} action={create}>
          <Trans>
            A partner's program signs in with its own id and secret, and sees only what its scopes
            allow.
          </Trans>
        </EmptyState>
      );
    }
    const { hasNextPage, endCursor } = clients.pageInfo;
    return (
      <ApiClientsTable
        clients={clients.edges.map(({ node }) => node)}
        onChanged={() => void refetch()}
        footer={
          <LoadMore
            shown={clients.edges.length}
            total={clients.totalCount}
            counted={t`${plural(clients.totalCount, { one: "# API client", other: "# API clients" })}`}
            busy={loading}
            onMore={hasNextPage ? () => void fetchMore({ variables: { after: endCursor } }) : null}
          />
        }
      />
    );
  }
}
