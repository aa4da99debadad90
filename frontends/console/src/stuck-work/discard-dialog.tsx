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
  return (
    <Modal opened={opened} onClose={onClose} title={`Put aside: ${work.subject}`}>
      <DiscardForm work={work} onClose={onClose} onDiscarded={onDiscarded} />
    </Modal>
  );
}

function DiscardForm({ work, onClose, onDiscarded }: Omit<DiscardDialogProps, "opened">) {
  const [discard, { loading, error }] = useMutation(DiscardStuckWork);
  const notices = useNotices();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { reason: "" },
    validate: { reason: isRequired("Say why, for who asks later.") },
  });
  const refusal = useRefusal(form, ["reason"], error);

  async function handleDiscard({ reason }: { reason: string }) {
    refusal.forget();
    const { data } = await discard({ variables: { input: { stuckWorkId: work.id, reason } } });
    const result = data?.discardStuckWork;
    if (result?.__typename === "DiscardStuckWorkSuccess") {
      notices.done(`${work.subject} is put aside.`);
      onClose();
    } else if (result) refusal.refuse(result);
    onDiscarded();
  }

  return (
    <FormStack
      label={`Put aside ${work.subject}`}
      onSubmit={form.onSubmit((values) => void handleDiscard(values))}
    >
      <Textarea
        label="Reason"
        description="It will not be tried again. The reason is kept with your name."
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
          Keep it in the list
        </Button>
        <Button type="submit" color="red.8" loading={loading}>
          Put aside
        </Button>
      </FormActions>
    </FormStack>
  );
}
