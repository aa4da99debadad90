import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import { SigningSecret } from "./signing-secret.js";
import { WebhookForm, type WebhookValues } from "./webhook-form.js";

const CreateWebhookEndpoint = graphql(`
  mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      __typename
      ... on CreateWebhookEndpointSuccess {
        secret
        webhookEndpoint {
          id
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

interface CreateWebhookDialogProps {
  opened: boolean;
  onClose: () => void;
  onCreated: () => void;
}

/** Adds an endpoint, then shows the secret that signs its messages, this once. */
export function CreateWebhookDialog({ opened, onClose, onCreated }: CreateWebhookDialogProps) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string | null>(null);
  // The answer holds the secret: it is not kept in the cache.
  const [create, { loading, error, reset }] = useMutation(CreateWebhookEndpoint, {
    fetchPolicy: "no-cache",
  });
  const forget = () => {
    setSecret(null);
    onClose();
  };

  async function handleCreate(values: WebhookValues) {
    const { data } = await create({ variables: { input: values } });
    const result = data?.createWebhookEndpoint;
    if (result === undefined) return null;
    if (result.__typename !== "CreateWebhookEndpointSuccess") return result;
    reset();
    setSecret(result.secret);
    onCreated();
    return null;
  }

  return (
    <Modal
      opened={opened}
      onClose={forget}
      title={secret === null ? t`Add an endpoint` : t`The endpoint is added`}
      // A slip of the hand shall not lose a secret that is shown only now.
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
    >
      {secret === null ? (
        <WebhookForm
          label={t`Add an endpoint`}
          initial={{ url: "", description: "", eventTypes: [] }}
          submitLabel={t`Add endpoint`}
          busy={loading}
          error={error}
          onSubmit={handleCreate}
          onClose={onClose}
        />
      ) : (
        <SigningSecret secret={secret} onStored={forget} />
      )}
    </Modal>
  );
}
