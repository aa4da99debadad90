import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useGo } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, useNotices } from "@markethall/ui";
import { ConfirmConsequences, Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import { RotateSigningSecretDialog } from "./rotate-signing-secret-dialog.js";
import { useWebhookConsequences } from "./webhook-consequences.js";
import { WebhookForm, type WebhookValues } from "./webhook-form.js";
import classes from "./webhooks.module.css";

const UpdateWebhookEndpoint = graphql(`
  mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
    updateWebhookEndpoint(input: $input) {
      __typename
      ... on UpdateWebhookEndpointSuccess {
        webhookEndpoint {
          id
          url
          description
          eventTypes
          status
          disabledReason
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const DeleteWebhookEndpoint = graphql(`
  mutation DeleteWebhookEndpoint($input: DeleteWebhookEndpointInput!) {
    deleteWebhookEndpoint(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const SendTestWebhook = graphql(`
  mutation SendTestWebhook($input: SendTestWebhookInput!) {
    sendTestWebhook(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface WebhookActionsProps {
  endpoint: {
    readonly id: string;
    readonly url: string;
    readonly description: string;
    readonly eventTypes: readonly string[];
    readonly status: string;
  };
}

type Asked = "edit" | "rotate" | "disable" | "delete" | null;

/** Tests, changes, stops and removes an endpoint; what cannot be undone is asked first. */
export function WebhookActions({ endpoint }: WebhookActionsProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const go = useGo();
  const notices = useNotices();
  const [asked, setAsked] = useState<Asked>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [update, updating] = useMutation(UpdateWebhookEndpoint, {
    refetchQueries: ["WebhookDeliveries"],
  });
  const [remove, removing] = useMutation(DeleteWebhookEndpoint);
  const [test, testing] = useMutation(SendTestWebhook, { refetchQueries: ["WebhookDeliveries"] });
  const { id: webhookEndpointId, status } = endpoint;
  const enabled = status === "ENABLED";
  const consequences = useWebhookConsequences(
    webhookEndpointId,
    asked === "disable" || asked === "delete" ? asked : null,
  );
  const close = () => {
    setAsked(null);
    setRefusal(null);
  };

  async function handleTest() {
    const { data } = await test({ variables: { input: { webhookEndpointId } } });
    const result = data?.sendTestWebhook;
    if (result?.__typename === "SendTestWebhookSuccess") notices.done(t`The test is on its way.`);
    else if (result) notices.tell(result.message);
  }

  async function handleEnabled(next: boolean) {
    const { data } = await update({ variables: { input: { webhookEndpointId, enabled: next } } });
    const result = data?.updateWebhookEndpoint;
    if (result?.__typename === "UpdateWebhookEndpointSuccess") {
      notices.done(next ? t`The endpoint is enabled.` : t`The endpoint is disabled.`);
      close();
    } else setRefusal(result?.message ?? null);
  }

  async function handleEdit(values: WebhookValues) {
    const { data } = await update({ variables: { input: { webhookEndpointId, ...values } } });
    const result = data?.updateWebhookEndpoint;
    if (result === undefined) return null;
    if (result.__typename !== "UpdateWebhookEndpointSuccess") return result;
    notices.done(t`The endpoint is changed.`);
    close();
    return null;
  }

  async function handleDelete() {
    const { data } = await remove({ variables: { input: { webhookEndpointId } } });
    const result = data?.deleteWebhookEndpoint;
    if (result?.__typename === "DeleteWebhookEndpointSuccess") {
      notices.done(t`The endpoint is deleted.`);
      go("/console/settings/webhooks");
    } else setRefusal(result?.message ?? null);
  }

  if (!can("updateWebhookEndpoint")) return null;
  return (
    <div className={classes.actions}>
      <Button
        onClick={() => void handleTest()}
        loading={testing.loading}
        disabled={!enabled}
        variant="default"
      >
        <Trans>Send test</Trans>
      </Button>
      <Button variant="default" onClick={() => setAsked("edit")}>
        <Trans>Edit</Trans>
      </Button>
      <Button variant="default" onClick={() => setAsked("rotate")}>
        <Trans>Rotate secret</Trans>
      </Button>
      {enabled ? (
        <Button variant="default" onClick={() => setAsked("disable")}>
          <Trans>Disable</Trans>
        </Button>
      ) : (
        <Button onClick={() => void handleEnabled(true)} loading={updating.loading}>
          <Trans>Enable</Trans>
        </Button>
      )}
      <Button variant="destructive" onClick={() => setAsked("delete")}>
        <Trans>Delete</Trans>
      </Button>
      <Modal opened={asked === "edit"} onClose={close} title={t`Edit the endpoint`}>
        <WebhookForm
          label={t`Edit the endpoint`}
          initial={{
            url: endpoint.url,
            description: endpoint.description,
            eventTypes: [...endpoint.eventTypes],
          }}
          submitLabel={t`Save changes`}
          busy={updating.loading}
          error={updating.error}
          onSubmit={handleEdit}
          onClose={close}
        />
      </Modal>
      <RotateSigningSecretDialog
        endpointId={webhookEndpointId}
        opened={asked === "rotate"}
        onClose={close}
      />
      <ConfirmConsequences
        opened={asked === "disable"}
        onClose={close}
        onConfirm={() => void handleEnabled(false)}
        title={t`Disable the endpoint`}
        consequences={consequences}
        confirmLabel={t`Disable endpoint`}
        dangerous
        busy={updating.loading}
        problem={refusal ?? (updating.error ? readError(updating.error) : null)}
      />
      <ConfirmConsequences
        opened={asked === "delete"}
        onClose={close}
        onConfirm={() => void handleDelete()}
        title={t`Delete the endpoint`}
        consequences={consequences}
        confirmLabel={t`Delete endpoint`}
        dangerous
        busy={removing.loading}
        problem={refusal ?? (removing.error ? readError(removing.error) : null)}
      />
    </div>
  );
}
