import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";

const AnswerSupportRequest = graphql(`
  mutation ConsoleAnswerSupportRequest($input: AnswerSupportRequestInput!) {
    answerSupportRequest(input: $input) {
      __typename
      ... on AnswerSupportRequestSuccess {
        supportRequest {
          id
          status
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
      }
    }
  }
`);

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

  return (
    <FormStack label={t`Answer`} onSubmit={form.onSubmit((values) => void handleAnswer(values))}>
      <Textarea
        label={t`Your answer`}
        description={t`${{ who: request.requestedByName }} gets it by mail and finds it in the portal.`}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={10_000}
        key={form.key("body")}
        {...form.getInputProps("body")}
      />
      <FormErrors messages={messages} />
      <FormActions>
        <Button type="submit" loading={loading}>
          <Trans>Send answer</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
