import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { graphql } from "../../gql/index.js";
import { RotationForm } from "../secrets/rotation-form.js";
import { SecretDialog } from "../secrets/secret-dialog.js";
import { SigningSecret } from "./signing-secret.js";

const RotateWebhookSecret = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      __typename
      ... on RotateWebhookSecretSuccess {
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

/** How long both secrets sign, in hours. */
const overlaps = [
  { hours: "24", label: msg`For 24 hours` },
  { hours: "168", label: msg`For seven days` },
  { hours: "0", label: msg`Not at all: the old secret has become known` },
] as const;

interface RotateSigningSecretDialogProps {
  endpointId: string;
  opened: boolean;
  onClose: () => void;
}

/** Makes a new signing secret, shows it this once, and lets the old one sign beside it. */
export function RotateSigningSecretDialog(props: RotateSigningSecretDialogProps) {
  const { t } = useLingui();
  const { endpointId, opened, onClose } = props;
  return (
    <SecretDialog<string>
      opened={opened}
      onClose={onClose}
      title={t`Rotate the signing secret`}
      shownTitle={() => t`The new signing secret`}
      asking={(onSecret) => (
        <Rotation endpointId={endpointId} onClose={onClose} onRotated={onSecret} />
      )}
      shown={(secret, onStored) => <SigningSecret secret={secret} onStored={onStored} />}
    />
  );
}

interface RotationProps {
  endpointId: string;
  onClose: () => void;
  onRotated: (secret: string) => void;
}

function Rotation({ endpointId, onClose, onRotated }: RotationProps) {
  const { t } = useLingui();
  const [rotate, { loading, error, reset }] = useMutation(RotateWebhookSecret, {
    // The answer holds the secret: it is not kept in the cache.
    fetchPolicy: "no-cache",
    refetchQueries: ["WebhookEndpoint"],
  });

  async function handleRotate(hours: number | null) {
    const { data } = await rotate({
      variables: { input: { webhookEndpointId: endpointId, oldSecretEndsInHours: hours ?? 0 } },
    });
    const result = data?.rotateWebhookSecret;
    if (result?.__typename !== "RotateWebhookSecretSuccess") return result ?? null;
    reset();
    onRotated(result.secret);
    return null;
  }

  return (
    <RotationForm
      label={t`Rotate the signing secret`}
      lead={t`The new secret signs from now on. The old one can sign beside it while the partner changes over: each message then has two signatures.`}
      oldSecret={t`The old secret goes on signing`}
      overlaps={overlaps.map(({ hours, label }) => ({ hours, label: t(label) }))}
      busy={loading}
      error={error}
      onClose={onClose}
      onRotate={handleRotate}
    />
  );
}
