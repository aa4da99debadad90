import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import {
  fieldErrors,
  FormActions,
  FormStack,
  isRequired,
  Textarea,
  useForm,
} from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";

const CreateSupportRequest = graphql(`
  mutation CreateSupportRequest($input: CreateSupportRequestInput!) {
    createSupportRequest(input: $input) {
      __typename
      ... on CreateSupportRequestSuccess {
        supportRequest {
          id
          number
        }
      }
      ... on UserError {
        message
        code
        limit
      }
      ... on InvalidInputError {
        field
      }
    }
  }
`);

interface SupportDialogProps {
  opened: boolean;
  onClose: () => void;
  onSent?: () => void;
}

/** Asks the reseller's people for help. */
export function SupportDialog({ opened, onClose, onSent }: SupportDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Ask for help`}>
      <SupportForm onClose={onClose} onSent={onSent} />
    </Modal>
  );
}

function SupportForm({
  onClose,
  onSent,
}: {
  onClose: () => void;
  onSent: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const notices = useNotices();
  const [create, { loading, error }] = useMutation(CreateSupportRequest);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { subject: "", body: "" },
    validate: {
      subject: isRequired(t`Say in a few words what it is about.`),
      body: isRequired(t`Describe what you need or what happened.`),
    },
  });

  async function submit(input: { subject: string; body: string }) {
    setRefusal(null);
    const { data } = await create({ variables: { input } });
    const result = data?.createSupportRequest;
    if (!result) return;
    if (result.__typename === "CreateSupportRequestSuccess") {
      const { number } = result.supportRequest;
      notices.done(t`Sent as ${number}. We answer here and by mail.`);
      onSent?.();
      return onClose();
    }
    const told = fieldErrors(result, Object.keys(input));
    form.setErrors(told.fields);
    setRefusal(told.form);
  }

  return (
    <FormStack label={t`Ask for help`} onSubmit={form.onSubmit((values) => void submit(values))}>
      <TextInput
        label={t`Subject`}
        data-autofocus
        key={form.key("subject")}
        {...form.getInputProps("subject")}
      />
      <Textarea
        label={t`What can we do for you?`}
        autosize
        minRows={5}
        maxRows={14}
        key={form.key("body")}
        {...form.getInputProps("body")}
      />
      <FormErrors messages={[refusal, error && readError(error)]} />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Send</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
