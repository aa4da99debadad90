import { useParams } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Callout,
  DateText,
  EmptyState,
  ErrorState,
  Facts,
  LoadingState,
  PageHeader,
  Section,
  StatusBadge,
} from "@markethall/ui";
import { graphql } from "../../gql/index.js";
import { DeliveriesList } from "./deliveries-list.js";
import { WebhookActions } from "./webhook-actions.js";

const WebhookEndpointDocument = graphql(`
  query WebhookEndpoint($id: ID!) {
    webhookEndpoint(id: $id) {
      id
      url
      description
      eventTypes
      status
      disabledReason
      oldSecretEndsAt
      createdAt
    }
  }
`);

/** One endpoint: what it is told about, what can be done with it, and what became of each message. */
export function WebhookPage() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(WebhookEndpointDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const endpoint = data?.webhookEndpoint;
  if (!endpoint) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="text" label="Loading the endpoint" />;
    return (
      <EmptyState title="There is no such endpoint">
        It may have been deleted, or the link is not complete.
      </EmptyState>
    );
  }
  const enabled = endpoint.status === "ENABLED";
  return (
    <>
      <PageHeader
        title="Webhook endpoint"
        crumbs={[{ label: "Webhooks", to: "/console/settings/webhooks" }]}
        actions={<WebhookActions endpoint={endpoint} />}
      />
      {!enabled && (
        <Callout tone="bad" title="This endpoint is disabled">
          {endpoint.disabledReason ?? "It is told about nothing."} Nothing is sent until it is
          enabled again; then you can replay what failed.
        </Callout>
      )}
      <Section>
        <Facts
          items={[
            { label: "Address", value: endpoint.url },
            { label: "Description", value: endpoint.description || "—" },
            {
              label: "State",
              value: <StatusBadge status={endpoint.status} tone={enabled ? "good" : "bad"} />,
            },
            { label: "Added", value: <DateText value={endpoint.createdAt} show="time" /> },
            { label: "Events", value: endpoint.eventTypes.join(", ") },
            ...(endpoint.oldSecretEndsAt == null
              ? []
              : [
                  {
                    label: "Old secret signs until",
                    value: <DateText value={endpoint.oldSecretEndsAt} show="time" />,
                  },
                ]),
          ]}
        />
      </Section>
      <DeliveriesList endpointId={endpoint.id} enabled={enabled} />
    </>
  );
}
