import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useGo } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  IconPlugConnectedX,
  IconPlus,
  PageHeader,
  useDisclosure,
} from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { graphql } from "../../gql/index.js";
import type { WebhookEndpointsQuery } from "../../gql/graphql.js";
import { PagedTable } from "../../paged-table/paged-table.js";
import { CreateWebhookDialog } from "./create-webhook-dialog.js";
import { EndpointBadge } from "./endpoint-badge.js";
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
  const { t } = useLingui();
  const { can } = useAbilities();
  const go = useGo();
  const columns = useColumns();
  const [creating, creation] = useDisclosure(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(WebhookEndpoints, {
    fetchPolicy: "cache-and-network",
  });
  const create = can("createWebhookEndpoint") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={creation.open}>
      <Trans>Add endpoint</Trans>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t`Webhooks`}
        lead={t`Partners' systems hear of what happens here, as it happens: signed, and tried again until taken.`}
        actions={create}
      />
      <PagedTable
        label={t`Webhook endpoints`}
        loadingLabel={t`Loading webhook endpoints`}
        counted={(count) => t`${plural(count, { one: "# endpoint", other: "# endpoints" })}`}
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
            title={t`No endpoints yet`}
            action={create}
          >
            <Trans>
              An endpoint is a partner's address that gets a signed message for each event it asked
              for.
            </Trans>
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

function useColumns(): readonly ResourceColumn<Endpoint>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "url",
        header: t`Endpoint`,
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
        header: t`Events`,
        wideOnly: true,
        cell: ({ eventTypes }) => (
          <span title={eventTypes.join(", ")}>
            <Plural value={eventTypes.length} one="# event" other="# events" />
          </span>
        ),
        sortBy: ({ eventTypes }) => eventTypes.length,
      },
      {
        id: "state",
        header: t`State`,
        cell: ({ status }) => <EndpointBadge status={status} />,
        sortBy: ({ status }) => status,
      },
    ],
    [t],
  );
}
