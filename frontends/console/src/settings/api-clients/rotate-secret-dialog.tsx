import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { graphql } from "../../gql/index.js";
import { RotationForm } from "../secrets/rotation-form.js";
import { SecretDialog } from "../secrets/secret-dialog.js";
import { NewSecret, type Secret } from "./new-secret.js";

const RotateApiClientSecret = graphql(`
  mutation RotateApiClientSecret($input: RotateApiClientSecretInput!) {
    rotateApiClientSecret(input: $input) {
      __typename
      ... on RotateApiClientSecretSuccess {
        secret
        apiClient {
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

/** When the old secret stops working, in hours; empty for "when I revoke it". */
const ends = [
  { hours: "1", label: msg`In one hour` },
  { hours: "24", label: msg`In 24 hours` },
  { hours: "168", label: msg`In seven days` },
  { hours: "", label: msg`When I revoke it` },
] as const;

interface RotateSecretDialogProps {
  client: { readonly id: string; readonly name: string; readonly clientId: string };
  opened: boolean;
  onClose: () => void;
  onRotated: () => void;
}

/** Makes a second secret, shows it this once, and says when the first one ends. */
export function RotateSecretDialog(props: RotateSecretDialogProps) {
  const { t } = useLingui();
  const { client, opened, onClose, onRotated } = props;
  return (
    <SecretDialog<Secret>
      opened={opened}
      onClose={onClose}
      title={t`Rotate the secret of ${client.name}`}
      shownTitle={() => t`The new secret`}
      asking={(onSecret) => (
        <Rotation
          client={client}
          onClose={onClose}
          onRotated={(secret) => {
            onSecret(secret);
            onRotated();
          }}
        />
      )}
      shown={(secret, onStored) => <NewSecret secret={secret} onStored={onStored} />}
    />
  );
}

interface RotationProps {
  client: RotateSecretDialogProps["client"];
  onClose: () => void;
  onRotated: (secret: Secret) => void;
}

function Rotation({ client, onClose, onRotated }: RotationProps) {
  const { t } = useLingui();
  // The answer holds the secret: it is not kept in the cache.
  const [rotate, { loading, error, reset }] = useMutation(RotateApiClientSecret, {
    fetchPolicy: "no-cache",
  });

  async function handleRotate(oldSecretEndsInHours: number | null) {
    const { data } = await rotate({
      variables: { input: { apiClientId: client.id, oldSecretEndsInHours } },
    });
    const result = data?.rotateApiClientSecret;
    if (result?.__typename !== "RotateApiClientSecretSuccess") return result ?? null;
    reset();
    const { name, clientId } = client;
    onRotated({ name, clientId, secret: result.secret });
    return null;
  }

  return (
    <RotationForm
      label={t`Rotate the secret of ${client.name}`}
      lead={t`You get a second secret. Both work while the partner's program changes over; then the old one ends.`}
      oldSecret={t`The old secret stops working`}
      overlaps={ends.map(({ hours, label }) => ({ hours, label: t(label) }))}
      busy={loading}
      error={error}
      onClose={onClose}
      onRotate={handleRotate}
    />
  );
}
