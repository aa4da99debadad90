import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { useQuery } from "@markethall/graph-client";
import { Button, DateText, FilterBar, IconActivity, Section } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import type { ResourceColumn } from "@markethall/ui/tables";
import { useMemo, useState } from "react";
import { graphql } from "../../gql/index.js";
import type { WebhookDeliveriesQuery } from "../../gql/graphql.js";
import { PagedTable } from "../../paged-table/paged-table.js";
import { useRefetchWhile } from "../../preconditions/use-refetch-while.js";
import { NothingFound } from "../../view-state/nothing-found.js";
import { useViewState } from "../../view-state/use-view-state.js";
import { DeliveryBadge, deliveryLabels, deliveryStatuses } from "./delivery-badge.js";
import { DeliveryPanel } from "./delivery-panel.js";
import { ReplayFailedDialog } from "./replay-failed-dialog.js";
import classes from "./webhooks.module.css";

const WebhookDeliveries = graphql(`
  query WebhookDeliveries($id: ID!, $status: WebhookDeliveryStatus, $after: String) {
    webhookEndpoint(id: $id) {
      id
      deliveries(first: 50, after: $after, status: $status) {
        totalCount
        edges {
          cursor
          node {
            id
            messageId
            eventType
            body
            status
            attempts
            createdAt
            nextAttemptAt
            lastAttemptAt
            responseCode
            durationMs
            problem
            responseBody
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

type Endpoint = NonNullable<WebhookDeliveriesQuery["webhookEndpoint"]>;
export type Delivery = Endpoint["deliveries"]["edges"][number]["node"];

interface DeliveriesListProps {
  endpointId: string;
  enabled: boolean;
}

/** Each message to an endpoint, the newest first, and what became of it. */
export function DeliveriesList({ endpointId, enabled }: DeliveriesListProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const columns = useColumns();
  const state = useViewState();
  const [openId, setOpenId] = useState<string | null>(null);
  const [replaying, setReplaying] = useState(false);
  const status = state.all("status", deliveryStatuses)[0] ?? null;
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(WebhookDeliveries, {
    variables: { id: endpointId, status },
    fetchPolicy: "cache-and-network",
  });
  const page = (data ?? previousData)?.webhookEndpoint?.deliveries;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  useRefetchWhile(
    rows.some((row) => row.status === "PENDING"),
    refetch,
  );
  const mayReplay = can("replayWebhookDelivery") && enabled;
  return (
    <Section
      title={t`Deliveries`}
      lead={t`Of the last 30 days. A message that fails is tried again for three days.`}
      bare
      actions={
        mayReplay && (
          <Button variant="default" onClick={() => setReplaying(true)}>
            <Trans>Replay failed</Trans>
          </Button>
        )
      }
    >
      <FilterBar>
        <Select
          aria-label={t`State of the delivery`}
          placeholder={t`Any state`}
          data={deliveryStatuses.map((value) => ({ value, label: t(deliveryLabels[value]) }))}
          value={status}
          onChange={(value) => state.set("status", value)}
          clearable
        />
      </FilterBar>
      <PagedTable
        label={t`Deliveries`}
        loadingLabel={t`Loading deliveries`}
        counted={(count) => t`${plural(count, { one: "# delivery", other: "# deliveries" })}`}
        columns={columns}
        page={page}
        error={error}
        loading={loading}
        onRetry={refetch}
        onMore={(after) => fetchMore({ variables: { after } })}
        rowId={({ id }) => id}
        rowLabel={({ eventType, messageId }) => `${eventType}, ${messageId}`}
        onOpen={({ id }) => setOpenId(id)}
        selectedId={openId}
        empty={
          <NothingFound
            icon={<IconActivity size={22} />}
            filters={["status"]}
            title={t`No deliveries yet`}
          >
            <Trans>Send a test to see whether the endpoint is reached.</Trans>
          </NothingFound>
        }
      />
      <DeliveryPanel
        delivery={rows.find(({ id }) => id === openId) ?? null}
        mayReplay={mayReplay}
        onClose={() => setOpenId(null)}
        onReplayed={() => void refetch()}
      />
      <ReplayFailedDialog
        endpointId={endpointId}
        opened={replaying}
        onClose={() => setReplaying(false)}
        onReplayed={() => void refetch()}
      />
    </Section>
  );
}

function useColumns(): readonly ResourceColumn<Delivery>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "event",
        header: t`Event`,
        cell: ({ eventType, problem }) => (
          <div className={classes.twoLines}>
            <span className={classes.url}>{eventType}</span>
            {problem != null && <span className={classes.problem}>{problem}</span>}
          </div>
        ),
        sortBy: ({ eventType }) => eventType,
      },
      {
        id: "created",
        header: t`Made`,
        wideOnly: true,
        cell: ({ createdAt }) => <DateText value={createdAt} show="time" />,
        sortBy: ({ createdAt }) => createdAt,
      },
      {
        id: "attempts",
        header: t`Tries`,
        align: "end",
        wideOnly: true,
        cell: ({ attempts }) => attempts,
        sortBy: ({ attempts }) => attempts,
      },
      {
        id: "answer",
        header: t({ message: "Answer", context: "of an endpoint" }),
        align: "end",
        wideOnly: true,
        cell: ({ responseCode, durationMs }) =>
          responseCode == null ? "—" : t`${responseCode} in ${durationMs ?? 0} ms`,
        sortBy: ({ responseCode }) => responseCode ?? null,
      },
      {
        id: "state",
        header: t`State`,
        cell: ({ status }) => <DeliveryBadge status={status} />,
        sortBy: ({ status }) => status,
      },
    ],
    [t],
  );
}
