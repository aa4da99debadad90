import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { useState, type KeyboardEvent } from "react";
import { graphql } from "../gql/index.js";
import { KeyedButton } from "../keys/keyed-button.js";
import type { DecidableRequest } from "./decision-panel.js";
import { alreadyDecided } from "./refusals.js";

const DeclineRequest = graphql(`
  mutation DeclineRequest($input: DeclineRequestInput!) {
    declineRequest(input: $input) {
      __typename
      ... on DeclineRequestSuccess {
        approvalRequest {
          id
          status
          decision {
            status
            decidedAt
            decidedByName
            reason
          }
        }
      }
      ...Decided_AlreadyDecidedError @unmask
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface DeclineFormProps {
  request: DecidableRequest;
  onStale: () => void;
  onDecided: () => void;
  /** Back to the choice, nothing decided. */
  onKeep: () => void;
}

/** Declines with a reason, which whoever asked is told and the history keeps. */
export function DeclineForm({ request, onStale, onDecided, onKeep }: DeclineFormProps) {
  const { t } = useLingui();
  const [decline, { loading, error }] = useMutation(DeclineRequest, {
    refetchQueries: ["Approvals"],
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const notices = useNotices();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { reason: "" },
    validate: { reason: isRequired(t`Say why: ${{ who: request.requestedByName }} is told.`) },
  });

  async function handleDecline({ reason }: { reason: string }) {
    const { data } = await decline({ variables: { input: { requestId: request.id, reason } } });
    const result = data?.declineRequest;
    if (result === undefined) return;
    if (result.__typename === "DeclineRequestSuccess") {
      notices.done(t`${{ number: request.number }} is declined.`);
      onDecided();
      return;
    }
    if (result.__typename === "AlreadyDecidedError") notices.tell(alreadyDecided(result.decision));
    else if (result.__typename === "InvalidInputError") form.setErrors({ reason: result.message });
    else setRefusal(result.message);
    onStale();
  }

  /** Esc takes back this form only; the drawer around it does not hear of it. */
  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Escape") onKeep();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
      event.currentTarget.form?.requestSubmit();
  }

  return (
    <FormStack
      label={t`Decline ${{ number: request.number }}`}
      onSubmit={form.onSubmit((values) => void handleDecline(values))}
    >
      <Textarea
        label={t`Reason`}
        description={t`${{ who: request.requestedByName }} gets it by mail, and it stays in the history.`}
        autosize
        minRows={3}
        maxLength={2_000}
        required
        autoFocus
        data-mantine-stop-propagation="true"
        onKeyDown={handleKey}
        key={form.key("reason")}
        {...form.getInputProps("reason")}
      />
      <FormErrors messages={[refusal, error && readError(error)]} />
      <FormActions>
        <Button variant="default" onClick={onKeep} disabled={loading}>
          <Trans>Keep it pending</Trans>
        </Button>
        <KeyedButton keys="mod+Enter" hint={t`Send`} type="submit" color="red.8" loading={loading}>
          <Trans>Decline request</Trans>
        </KeyedButton>
      </FormActions>
    </FormStack>
  );
}
