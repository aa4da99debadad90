import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors } from "@markethall/ui";
import { FormActions, FormStack, Radio, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import { NewSecret, type Secret } from "./new-secret.js";
import classes from "./api-clients.module.css";

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
      }
    }
  }
`);

/** When the old secret stops working, in hours; empty for "when I revoke it". */
const ends = [
  { hours: "1", label: "In one hour" },
  { hours: "24", label: "In 24 hours" },
  { hours: "168", label: "In seven days" },
  { hours: "", label: "When I revoke it" },
] as const;

interface RotateSecretDialogProps {
  client: { readonly id: string; readonly name: string; readonly clientId: string };
  opened: boolean;
  onClose: () => void;
  onRotated: () => void;
}

/** Makes a second secret, shows it this once, and says when the first one ends. */
export function RotateSecretDialog(props: RotateSecretDialogProps) {
  const { client, opened, onClose, onRotated } = props;
  const [secret, setSecret] = useState<Secret | null>(null);
  const forget = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={forget}
      size={secret === null ? "md" : "lg"}
      title={secret === null ? `Rotate the secret of ${client.name}` : `The new secret`}
      // A slip of the hand shall not lose a secret that is shown only now.
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
    >
      {secret === null ? (
        <RotateForm
          client={client}
          onClose={onClose}
          onRotated={(rotated) => {
            setSecret(rotated);
            onRotated();
          }}
        />
      ) : (
        <NewSecret secret={secret} onStored={forget} />
      )}
    </Modal>
  );
}

interface RotateFormProps {
  client: RotateSecretDialogProps["client"];
  onClose: () => void;
  onRotated: (secret: Secret) => void;
}

function RotateForm({ client, onClose, onRotated }: RotateFormProps) {
  // The answer holds the secret: it is not kept in the cache.
  const [rotate, { loading, error, reset }] = useMutation(RotateApiClientSecret, {
    fetchPolicy: "no-cache",
  });
  const form = useForm({ initialValues: { hours: "24" } });
  const { messages, refuse, forget } = useRefusal(form, [], error);

  async function handleRotate({ hours }: { hours: string }) {
    forget();
    const oldSecretEndsInHours = hours === "" ? null : Number(hours);
    const { data } = await rotate({
      variables: { input: { apiClientId: client.id, oldSecretEndsInHours } },
    });
    const result = data?.rotateApiClientSecret;
    if (result === undefined) return;
    if (result.__typename !== "RotateApiClientSecretSuccess") {
      refuse(result);
      return;
    }
    reset();
    const { name, clientId } = client;
    onRotated({ name, clientId, secret: result.secret });
  }

  return (
    <FormStack
      label={`Rotate the secret of ${client.name}`}
      onSubmit={form.onSubmit((values) => void handleRotate(values))}
    >
      <p className={classes.lead}>
        You get a second secret. Both work while the partner's program changes over; then the old
        one ends.
      </p>
      <Radio.Group label="The old secret stops working" {...form.getInputProps("hours")}>
        <div className={classes.choices}>
          {ends.map(({ hours, label }) => (
            <Radio key={hours} value={hours} label={label} />
          ))}
        </div>
      </Radio.Group>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          Keep as it is
        </Button>
        <Button type="submit" loading={loading}>
          Rotate secret
        </Button>
      </FormActions>
    </FormStack>
  );
}
