import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities, useParams } from "@markethall/contracts";
import { readError, useMutation, useQuery } from "@markethall/graph-client";
import {
  Button,
  Conversation,
  DateText,
  ErrorState,
  FormErrors,
  LoadingState,
  PageHeader,
  Section,
  StatusBadge,
} from "@markethall/ui";
import { FormActions, FormStack, isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { NotFoundPage } from "../places/not-found-page.js";
import classes from "./support-request-page.module.css";

const SupportRequestPageQuery = graphql(`
  query SupportRequestPage($id: ID!) {
    supportRequest(id: $id) {
      id
      number
      subject
      status
      createdAt
      messages {
        id
        body
        authorName
        fromStaff
        createdAt
      }
    }
  }
`);

const AnswerSupportRequest = graphql(`
  mutation AnswerSupportRequest($input: AnswerSupportRequestInput!) {
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
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

/** One question as a conversation. */
export function SupportRequestPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { can } = useAbilities();
  const { data, error, refetch } = useQuery(SupportRequestPageQuery, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const request = data?.supportRequest;
  if (!request) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    return data ? <NotFoundPage /> : <LoadingState />;
  }
  const { number, createdAt } = request;
  return (
    <>
      <PageHeader
        title={request.subject}
        badge={<StatusBadge status={request.status} />}
        lead={
          <Trans>
            {number}, asked <DateText value={createdAt} show="time" />
          </Trans>
        }
        crumbs={[{ label: t`Support`, to: "/v2c/support" }]}
      />
      <div className={classes.column}>
        <Conversation label={t`Messages`} messages={request.messages} />
        {request.status !== "CLOSED" && can("answerSupportRequest") && (
          <Reply supportRequestId={request.id} />
        )}
      </div>
    </>
  );
}

function Reply({ supportRequestId }: { supportRequestId: string }) {
  const { t } = useLingui();
  const [answer, { loading, error }] = useMutation(AnswerSupportRequest);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { body: "" },
    validate: { body: isRequired(t`Write your reply first.`) },
  });

  async function submit({ body }: { body: string }) {
    setRefusal(null);
    const { data } = await answer({ variables: { input: { supportRequestId, body } } });
    const result = data?.answerSupportRequest;
    if (result?.__typename === "AnswerSupportRequestSuccess") form.reset();
    else if (result) setRefusal(result.message);
  }

  return (
    <Section title={t`Reply`}>
      <FormStack label={t`Reply`} onSubmit={form.onSubmit((values) => void submit(values))}>
        <Textarea
          aria-label={t`Your reply`}
          autosize
          minRows={3}
          maxRows={12}
          key={form.key("body")}
          {...form.getInputProps("body")}
        />
        <FormErrors messages={[refusal, error && readError(error)]} />
        <FormActions>
          <Button type="submit" loading={loading}>
            <Trans>Send</Trans>
          </Button>
        </FormActions>
      </FormStack>
    </Section>
  );
}
