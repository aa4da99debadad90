import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors } from "@markethall/ui";
import { FormActions, FormStack, Radio, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../../gql/index.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import { SigningSecret } from "./signing-secret.js";
import classes from "./webhooks.module.css";

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
      }
    }
  }
`);

/** How long both secrets sign, in hours. */
const overlaps = [
  { hours: "24", label: "For 24 hours" },
  { hours: "168", label: "For seven days" },
  { hours: "0", label: "Not at all: the old secret has become known" },
] as const;

interface RotateSigningSecretDialogProps {
  endpointId: string;
  opened: boolean;
  onClose: () => void;
}

/** Makes a new signing secret, shows it this once, and lets the old one sign beside it. */
export function RotateSigningSecretDialog(props: RotateSigningSecretDialogProps) {
  const { endpointId, opened, onClose } = props;
  const [secret, setSecret] = useState<string | null>(null);
  const [rotate, { loading, error, reset }] = useMutation(RotateWebhookSecret, {
    // The answer holds the secret: it is not kept in the cache.
    fetchPolicy: "no-cache",
    refetchQueries: ["WebhookEndpoint"],
  });
  const form = useForm({ initialValues: { hours: "24" } });
  const { messages, refuse, forget: forgetRefusal } = useRefusal(form, [], error);
  const forget = () => {
    setSecret(null);
    onClose();
  };

  async function handleRotate({ hours }: { hours: string }) {
    forgetRefusal();
    const { data } = await rotate({
      variables: {
        input: { webhookEndpointId: endpointId, oldSecretEndsInHours: Number(hours) },
      },
    });
    const result = data?.rotateWebhookSecret;
    if (result === undefined) return;
    if (result.__typename !== "RotateWebhookSecretSuccess") {
      refuse(result);
      return;
    }
    reset();
    setSecret(result.secret);
  }

  return (
    <Modal
      opened={opened}
      onClose={forget}
      title={secret === null ? "Rotate the signing secret" : "The new signing secret"}
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
    >
      {secret === null ? (
        <FormStack
          label="Rotate the signing secret"
          onSubmit={form.onSubmit((values) => void handleRotate(values))}
        >
          <p className={classes.lead}>
            The new secret signs from now on. The old one can sign beside it while the partner
            changes over: each message then has two signatures.
          </p>
          <Radio.Group label="The old secret goes on signing" {...form.getInputProps("hours")}>
            <div className={classes.choices}>
              {overlaps.map(({ hours, label }) => (
                <Radio key={hours} value={hours} label={label} />
              ))}
            </div>
          </Radio.Group>
          <FormErrors messages={messages} />
          <FormActions>
            <Button variant="default" onClick={forget} disabled={loading}>
              Keep as it is
            </Button>
            <Button type="submit" loading={loading}>
              Rotate secret
            </Button>
          </FormActions>
        </FormStack>
      ) : (
        <SigningSecret secret={secret} onStored={forget} />
      )}
    </Modal>
  );
}
