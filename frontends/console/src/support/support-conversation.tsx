import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  Anchor,
  Callout,
  Conversation,
  Countdown,
  DateText,
  EmptyState,
  ErrorState,
  LoadingState,
  StatusBadge,
} from "@markethall/ui";
import { DetailBody } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { SomethingHappened } from "../live/something-happened.js";
import { AnswerForm } from "./answer-form.js";
import { CloseRequest } from "./close-request.js";
import classes from "./support-conversation.module.css";

const SupportRequestDocument = graphql(`
  query SupportRequest($id: ID!) {
    supportRequest(id: $id) {
      id
      number
      subject
      status
      createdAt
      dueAt
      requestedByName
      customer {
        id
        name
      }
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

/** One question as a conversation, answered here; it moves live. */
export function SupportConversation({ id }: { id: string }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { data, error, refetch } = useQuery(SupportRequestDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  useLiveRefetch(SomethingHappened, { variables: {}, refetch });
  const request = data?.supportRequest;
  if (!request) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (!data) return <LoadingState shape="text" label={t`Loading the conversation`} />;
    return (
      <EmptyState title={t`There is no such question`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const { number, subject, status, customer, requestedByName, createdAt, dueAt } = request;
  const closed = status === "CLOSED";
  return (
    <DetailBody
      title={subject}
      beside={<StatusBadge status={status} />}
      lead={
        <>
          {number}
          {" · "}
          {customer ? <Asker name={requestedByName} customer={customer} /> : requestedByName}
          {" · "}
          <DateText value={createdAt} show="time" />
          {dueAt != null && (
            <div>
              <Trans>
                Answer due <DateText value={dueAt} show="time" />
              </Trans>{" "}
              (<Countdown until={dueAt} over={t`overdue`} />)
            </div>
          )}
        </>
      }
    >
      <Conversation label={t`Messages`} messages={request.messages} />
      {closed ? (
        <Callout>
          <Trans>This question is closed. The customer can ask a new one any time.</Trans>
        </Callout>
      ) : (
        can("answerSupportRequest") && <AnswerForm request={request} />
      )}
      {!closed && can("closeSupportRequest") && (
        <div className={classes.close}>
          <CloseRequest request={request} />
        </div>
      )}
    </DetailBody>
  );
}

interface AskerProps {
  name: string;
  customer: { readonly id: string; readonly name: string };
}

function Asker({ name, customer }: AskerProps) {
  const company = (
    <Anchor component={PortalLink} to={`/console/customers/${customer.id}`}>
      {customer.name}
    </Anchor>
  );
  return (
    <Trans>
      {name} of {company}
    </Trans>
  );
}
