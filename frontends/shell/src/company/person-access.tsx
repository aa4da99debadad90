import { useSignedInViewer } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmDialog } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { UserStatus } from "../gql/graphql.js";

const SuspendColleague = graphql(`
  mutation SuspendColleague($input: SuspendUserInput!) {
    suspendUser(input: $input) {
      __typename
      ... on SuspendUserSuccess {
        user {
          id
          status
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const ReactivateColleague = graphql(`
  mutation ReactivateColleague($input: ReactivateUserInput!) {
    reactivateUser(input: $input) {
      __typename
      ... on ReactivateUserSuccess {
        user {
          id
          status
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface PersonAccessProps {
  person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly status: UserStatus;
  };
}

/** Keeps a person out, or lets in again, after saying what that does. Renders nothing for oneself and for whoever is not in. */
export function PersonAccess({ person }: PersonAccessProps) {
  const { user } = useSignedInViewer();
  const [asking, question] = useDisclosure(false);
  const [suspend, suspending] = useMutation(SuspendColleague);
  const [reactivate, reactivating] = useMutation(ReactivateColleague);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notices = useNotices();
  const isOut = person.status === "SUSPENDED";
  if (user.id === person.id || !["ACTIVE", "INVITED", "SUSPENDED"].includes(person.status))
    return null;

  async function handleConfirm() {
    setRefusal(null);
    const variables = { input: { userId: person.id } };
    const result = isOut
      ? (await reactivate({ variables })).data?.reactivateUser
      : (await suspend({ variables })).data?.suspendUser;
    if (!result) return;
    if ("message" in result) return setRefusal(result.message);
    notices.done(isOut ? `${person.name} may sign in again.` : `${person.name} is suspended.`);
    question.close();
  }

  const error = suspending.error ?? reactivating.error;
  const deed = isOut ? "Reactivate" : "Suspend";
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={question.open}
        aria-label={`${deed} ${person.name}`}
      >
        {deed}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={question.close}
        onConfirm={() => void handleConfirm()}
        title={`${deed} ${person.name}`}
        consequences={
          isOut
            ? [`${person.email} may sign in again, with the role from before.`]
            : [
                `${person.email} is signed out everywhere within seconds and cannot sign in.`,
                "Orders and everything else that this person did stay as they are.",
                "You can reactivate this person at any time.",
              ]
        }
        confirmLabel={isOut ? "Reactivate user" : "Suspend user"}
        dangerous={!isOut}
        busy={suspending.loading || reactivating.loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
    </>
  );
}
