import { msg, plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { Radio } from "@markethall/ui/forms";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import classes from "./webhooks.module.css";

const ReplayWebhookDeliveries = graphql(`
  mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {
    replayWebhookDeliveries(input: $input) {
      __typename
      ... on ReplayWebhookDeliveriesSuccess {
        replayed
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const HOUR_MS = 3_600_000;
const spans = [
  { hours: "1", label: msg`The last hour` },
  { hours: "24", label: msg`The last 24 hours` },
  { hours: "168", label: msg`The last seven days` },
  { hours: "720", label: msg`The last 30 days` },
] as const;

interface ReplayFailedDialogProps {
  endpointId: string;
  opened: boolean;
  onClose: () => void;
  onReplayed: () => void;
}

/** Sends everything again that failed at an endpoint, such as after an outage of the partner's. */
export function ReplayFailedDialog(props: ReplayFailedDialogProps) {
  const { t } = useLingui();
  const { endpointId, opened, onClose, onReplayed } = props;
  const [hours, setHours] = useState("24");
  const [refusal, setRefusal] = useState<string | null>(null);
  const [replay, { loading, error }] = useMutation(ReplayWebhookDeliveries);
  const notices = useNotices();

  async function handleReplay() {
    setRefusal(null);
    const since = new Date(Date.now() - Number(hours) * HOUR_MS).toISOString();
    const { data } = await replay({
      variables: { input: { webhookEndpointId: endpointId, since } },
    });
    const result = data?.replayWebhookDeliveries;
    if (result?.__typename === "ReplayWebhookDeliveriesSuccess") {
      notices.done(
        t`${plural(result.replayed, { one: "# message on the way again.", other: "# messages on the way again." })}`,
      );
      onReplayed();
      onClose();
    } else setRefusal(result?.message ?? null);
  }

  return (
    <ConfirmConsequences
      opened={opened}
      onClose={onClose}
      onConfirm={() => void handleReplay()}
      title={t`Replay what failed`}
      choice={
        <Radio.Group label={t`Since`} value={hours} onChange={setHours}>
          <div className={classes.choices}>
            {spans.map((span) => (
              <Radio key={span.hours} value={span.hours} label={t(span.label)} />
            ))}
          </div>
        </Radio.Group>
      }
      consequences={[
        {
          kind: "stays",
          says: t`Every failed message of this time is sent again, under the id that it always had.`,
        },
      ]}
      confirmLabel={t`Replay`}
      busy={loading}
      problem={refusal ?? (error ? readError(error) : null)}
    />
  );
}
