import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";
import type { StuckWorkRow } from "./stuck-work-columns.js";
import { whatDiscardDoes } from "./what-discard-does.js";

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
        code
        limit
      }
    }
  }
`);

interface DiscardDialogProps {
  work: StuckWorkRow;
  onClose: () => void;
  /** It is put aside, or somebody else was quicker. */
  onChanged: () => void;
}

/** Puts stuck work aside for good, with a reason that is kept; says what will not happen then, and to whom. */
export function DiscardDialog({ work, onClose, onChanged }: DiscardDialogProps) {
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
    onChanged();
  }

  return (
    <ConfirmConsequences
      opened
      onClose={onClose}
      onConfirm={() => form.onSubmit((values) => void handleDiscard(values))()}
      title={t`Put aside: ${{ subject: work.subject }}`}
      consequences={whatDiscardDoes(work)}
      confirmLabel={t`Put aside`}
      dangerous
      busy={loading}
      problem={refusal.messages.find(Boolean) ?? null}
    >
      <Textarea
        label={t`Reason`}
        autosize
        minRows={2}
        maxLength={500}
        required
        data-autofocus
        key={form.key("reason")}
        {...form.getInputProps("reason")}
      />
    </ConfirmConsequences>
  );
}
