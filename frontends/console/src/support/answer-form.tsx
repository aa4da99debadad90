import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { FormErrors, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { useShortcuts } from "@markethall/ui/shortcuts";
import { useRef, type KeyboardEvent } from "react";
import { graphql } from "../gql/index.js";
import { KeyedButton } from "../keys/keyed-button.js";
import { useRefusal } from "../refusals/use-refusal.js";

const AnswerSupportRequest = graphql(`
  mutation ConsoleAnswerSupportRequest($input: AnswerSupportRequestInput!) {
    answerSupportRequest(input: $input) {
      __typename
      ... on AnswerSupportRequestSuccess {
        supportRequest {
          id
          status
          waitingSince
          dueAt
          messages {
            id
            body
            authorName
            fromStaff
            createdAt
          }
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

const words = { title: msg`Support`, answer: msg`Answer` };

interface AnswerFormProps {
  request: { readonly id: string; readonly requestedByName: string };
}

/** An answer, which whoever asked gets by mail as well. */
export function AnswerForm({ request }: AnswerFormProps) {
  const { t } = useLingui();
  const [answer, { loading, error }] = useMutation(AnswerSupportRequest);
  const notices = useNotices();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { body: "" },
    validate: { body: isRequired(t`Write your answer first.`) },
  });
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcuts(
    [{ keys: "r", does: words.answer, run: () => field.current?.focus(), inDialogs: true }],
    words.title,
  );
  const { messages, refuse, forget } = useRefusal(form, ["body"], error);

  async function handleAnswer({ body }: { body: string }) {
    forget();
    const input = { supportRequestId: request.id, body };
    const { data } = await answer({ variables: { input } });
    const result = data?.answerSupportRequest;
    if (result?.__typename === "AnswerSupportRequestSuccess") {
      form.reset();
      notices.done(t`Your answer is sent.`);
    } else if (result) refuse(result);
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
      event.currentTarget.form?.requestSubmit();
  }

  return (
    <FormStack label={t`Answer`} onSubmit={form.onSubmit((values) => void handleAnswer(values))}>
      <Textarea
        label={t`Your answer`}
        description={t`${{ who: request.requestedByName }} gets it by mail and finds it in the portal.`}
        ref={field}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={10_000}
        onKeyDown={handleKey}
        key={form.key("body")}
        {...form.getInputProps("body")}
      />
      <FormErrors messages={messages} />
      <FormActions>
        <KeyedButton keys="mod+Enter" hint={t`Send`} type="submit" loading={loading}>
          <Trans>Send answer</Trans>
        </KeyedButton>
      </FormActions>
    </FormStack>
  );
}
