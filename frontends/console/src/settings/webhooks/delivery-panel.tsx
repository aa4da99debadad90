import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, CopyField, DateText, Facts, FormErrors, useNotices } from "@markethall/ui";
import { useState } from "react";
import { DetailDrawer } from "@markethall/ui/overlays";
import { graphql } from "../../gql/index.js";
import type { Delivery } from "./deliveries-list.js";
import { DeliveryBadge } from "./delivery-badge.js";
import classes from "./webhooks.module.css";

const ReplayWebhookDelivery = graphql(`
  mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
    replayWebhookDelivery(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface DeliveryPanelProps {
  delivery: Delivery | null;
  mayReplay: boolean;
  onClose: () => void;
  onReplayed: () => void;
}

/** One message beside the list: what was sent, what came back, and a way to send it again. */
export function DeliveryPanel({ delivery, onClose, ...rest }: DeliveryPanelProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(delivery);
  // While the panel slides away it still shows what it showed.
  if (delivery !== null && delivery !== shown) setShown(delivery);
  return (
    <DetailDrawer opened={delivery !== null} onClose={onClose} title={t`Delivery`}>
      {shown !== null && <Details key={shown.id} delivery={shown} {...rest} />}
    </DetailDrawer>
  );
}

interface DetailsProps {
  delivery: Delivery;
  mayReplay: boolean;
  onReplayed: () => void;
}

function Details({ delivery, mayReplay, onReplayed }: DetailsProps) {
  const { t } = useLingui();
  const [replay, { loading, error }] = useMutation(ReplayWebhookDelivery);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notices = useNotices();

  async function handleReplay() {
    setRefusal(null);
    const { data } = await replay({
      variables: { input: { webhookDeliveryId: delivery.id } },
    });
    const result = data?.replayWebhookDelivery;
    if (result?.__typename === "ReplayWebhookDeliverySuccess") {
      notices.done(t`The message is on its way again.`);
      onReplayed();
    } else setRefusal(result?.message ?? null);
  }

  const { responseCode, durationMs, responseBody } = delivery;
  return (
    <div className={classes.stack}>
      <Facts
        items={[
          { label: t`State`, value: <DeliveryBadge status={delivery.status} /> },
          { label: t`Event`, value: delivery.eventType },
          { label: "webhook-id", value: <CopyField label={t`id`} value={delivery.messageId} /> },
          { label: t`Tries`, value: delivery.attempts },
          { label: t`Made`, value: <DateText value={delivery.createdAt} show="time" /> },
          { label: t`Last try`, value: <DateText value={delivery.lastAttemptAt} show="time" /> },
          { label: t`Next try`, value: <DateText value={delivery.nextAttemptAt} show="time" /> },
          {
            label: t({ message: "Answer", context: "of an endpoint" }),
            value: responseCode == null ? "—" : t`${responseCode} in ${durationMs ?? 0} ms`,
          },
          ...(delivery.problem == null ? [] : [{ label: t`Problem`, value: delivery.problem }]),
        ]}
      />
      <section aria-label={t`Message`}>
        <h3 className={classes.subtitle}>
          <Trans>Message</Trans>
        </h3>
        <pre className={classes.code} tabIndex={0}>
          {pretty(delivery.body)}
        </pre>
      </section>
      {responseBody != null && responseBody !== "" && (
        <section aria-label={t({ message: "Answer", context: "of an endpoint" })}>
          <h3 className={classes.subtitle}>
            <Trans>Beginning of the answer</Trans>
          </h3>
          <pre className={classes.code} tabIndex={0}>
            {responseBody}
          </pre>
        </section>
      )}
      <FormErrors messages={[refusal, error ? readError(error) : null]} />
      {mayReplay && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => void handleReplay()} loading={loading}>
            <Trans>Replay</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
