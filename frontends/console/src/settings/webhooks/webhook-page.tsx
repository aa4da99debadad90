import { Trans, useLingui } from "@lingui/react/macro";
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
} from "@markethall/ui";
import { graphql } from "../../gql/index.js";
import { DeliveriesList } from "./deliveries-list.js";
import { EndpointBadge } from "./endpoint-badge.js";
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
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(WebhookEndpointDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const endpoint = data?.webhookEndpoint;
  if (!endpoint) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="text" label={t`Loading the endpoint`} />;
    return (
      <EmptyState title={t`There is no such endpoint`}>
        <Trans>It may have been deleted, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const enabled = endpoint.status === "ENABLED";
  return (
    <>
      <PageHeader
        title={t`Webhook endpoint`}
        crumbs={[{ label: t`Webhooks`, to: "/console/settings/webhooks" }]}
        actions={<WebhookActions endpoint={endpoint} />}
      />
      {!enabled && (
        <Callout tone="bad" title={t`This endpoint is disabled`}>
          {endpoint.disabledReason ?? t`It is told about nothing.`}{" "}
          <Trans>Nothing is sent until it is enabled again; then you can replay what failed.</Trans>
        </Callout>
      )}
      <Section>
        <Facts
          items={[
            { label: t({ message: "Address", context: "of a web service" }), value: endpoint.url },
            { label: t`Description`, value: endpoint.description || "—" },
            {
              label: t`State`,
              value: <EndpointBadge status={endpoint.status} />,
            },
            { label: t`Added`, value: <DateText value={endpoint.createdAt} show="time" /> },
            { label: t`Events`, value: endpoint.eventTypes.join(", ") },
            ...(endpoint.oldSecretEndsAt == null
              ? []
              : [
                  {
                    label: t`Old secret signs until`,
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
