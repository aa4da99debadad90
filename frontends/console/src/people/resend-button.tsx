import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, useNotices } from "@markethall/ui";
import { graphql } from "../gql/index.js";

const ResendInvitation = graphql(`
  mutation ResendInvitation($input: ResendInvitationInput!) {
    resendInvitation(input: $input) {
      __typename
      ... on ResendInvitationSuccess {
        user {
          id
          status
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

interface ResendButtonProps {
  person: { readonly id: string; readonly name: string; readonly email: string };
}

/** Sends the invitation once more; the link before stops working. */
export function ResendButton({ person }: ResendButtonProps) {
  const { t } = useLingui();
  const [resend, { loading }] = useMutation(ResendInvitation);
  const notices = useNotices();

  async function handleResend() {
    const { data, error } = await resend({ variables: { input: { userId: person.id } } });
    const result = data?.resendInvitation;
    if (result?.__typename === "ResendInvitationSuccess")
      notices.done(t`A new invitation is on its way to ${{ email: person.email }}.`);
    else notices.tell(result?.message ?? readError(error));
  }

  return (
    <Button
      size="xs"
      variant="default"
      loading={loading}
      onClick={() => void handleResend()}
      aria-label={t`Resend the invitation to ${{ person: person.name }}`}
    >
      <Trans>Resend</Trans>
    </Button>
  );
}
