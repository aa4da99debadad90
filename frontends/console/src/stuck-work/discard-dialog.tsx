import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";

const DiscardStuckWork = graphql(`
  mutation DiscardStuckWork($input: DiscardStuckWorkInput!) {
    discardStuckWork(input: $input) {
      __typename
      ... on DiscardStuckWorkSuccess {
        stuckWorkId
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

interface DiscardDialogProps {
  work: { readonly id: string; readonly subject: string };
  opened: boolean;
  onClose: () => void;
  onDiscarded: () => void;
}

/** Puts stuck work aside for good, with a reason that is kept. */
export function DiscardDialog({ opened, onClose, work, onDiscarded }: DiscardDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Put aside: ${{ subject: work.subject }}`}>
      <DiscardForm work={work} onClose={onClose} onDiscarded={onDiscarded} />
    </Modal>
  );
}

function DiscardForm({ work, onClose, onDiscarded }: Omit<DiscardDialogProps, "opened">) {
  const { t } = useLingui();
  const [discard, { loading, error }] = useMutation(DiscardStuckWork);
  const notices = useNotices();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { reason: "" },
    validate: { reason: isRequired(t`Say why, for who asks later.`) },
  });
  const refusal = useRefusal(form, ["reason"], error);

  async function handleDiscard({ reason }: { reason: string }) {
    refusal.forget();
    const { data } = await discard({ variables: { input: { stuckWorkId: work.id, reason } } });
    const result = data?.discardStuckWork;
    if (result?.__typename === "DiscardStuckWorkSuccess") {
      notices.done(t`${{ subject: work.subject }} is put aside.`);
      onClose();
    } else if (result) refusal.refuse(result);
    onDiscarded();
  }

  return (
    <FormStack
      label={t`Put aside ${{ subject: work.subject }}`}
      onSubmit={form.onSubmit((values) => void handleDiscard(values))}
    >
      <Textarea
        label={t`Reason`}
        description={t`It will not be tried again. The reason is kept with your name.`}
        autosize
        minRows={2}
        maxLength={500}
        required
        data-autofocus
        key={form.key("reason")}
        {...form.getInputProps("reason")}
      />
      <FormErrors messages={refusal.messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Keep it in the list</Trans>
        </Button>
        <Button type="submit" color="red.8" loading={loading}>
          <Trans>Put aside</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
