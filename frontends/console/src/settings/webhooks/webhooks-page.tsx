import { useAbilities, useGo } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import {
  Button,
  countOf,
  EmptyState,
  IconPlugConnectedX,
  IconPlus,
  PageHeader,
  StatusBadge,
  useDisclosure,
} from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { graphql } from "../../gql/index.js";
import type { WebhookEndpointsQuery } from "../../gql/graphql.js";
import { PagedTable } from "../../paged-table/paged-table.js";
import { CreateWebhookDialog } from "./create-webhook-dialog.js";
import classes from "./webhooks.module.css";

const WebhookEndpoints = graphql(`
  query WebhookEndpoints($after: String) {
    webhookEndpoints(first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          url
          description
          eventTypes
          status
          createdAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Endpoint = WebhookEndpointsQuery["webhookEndpoints"]["edges"][number]["node"];

/** Addresses of partners that are told about events as they happen. */
export function WebhooksPage() {
  const { can } = useAbilities();
  const go = useGo();
  const [creating, creation] = useDisclosure(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(WebhookEndpoints, {
    fetchPolicy: "cache-and-network",
  });
  const create = can("createWebhookEndpoint") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={creation.open}>
      Add endpoint
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Webhooks"
        lead="Partners' systems hear of what happens here, as it happens: signed, and tried again until taken."
        actions={create}
      />
      <PagedTable
        label="Webhook endpoints"
        noun="endpoint"
        columns={columns}
        page={data?.webhookEndpoints}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ url }) => url}
        onOpen={({ id }) => go(`/console/settings/webhooks/${id}`)}
        empty={
          <EmptyState
            icon={<IconPlugConnectedX size={22} />}
            title="No endpoints yet"
            action={create}
          >
            An endpoint is a partner's address that gets a signed message for each event it asked
            for.
          </EmptyState>
        }
      />
      <CreateWebhookDialog
        opened={creating}
        onClose={creation.close}
        onCreated={() => void refetch()}
      />
    </>
  );
}

const columns: readonly ResourceColumn<Endpoint>[] = [
  {
    id: "url",
    header: "Endpoint",
    cell: ({ url, description }) => (
      <div className={classes.twoLines}>
        <span className={classes.url}>{url}</span>
        {description !== "" && <span className={classes.detail}>{description}</span>}
      </div>
    ),
    sortBy: ({ url }) => url,
  },
  {
    id: "events",
    header: "Events",
    wideOnly: true,
    cell: ({ eventTypes }) => (
      <span title={eventTypes.join(", ")}>{countOf(eventTypes.length, "event")}</span>
    ),
    sortBy: ({ eventTypes }) => eventTypes.length,
  },
  {
    id: "state",
    header: "State",
    cell: ({ status }) => (
      <StatusBadge status={status} tone={status === "ENABLED" ? "good" : "bad"} />
    ),
    sortBy: ({ status }) => status,
  },
];
