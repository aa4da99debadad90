import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, useNotices } from "@markethall/ui";
import { graphql } from "../gql/index.js";

const ResendInvitationMutation = graphql(`
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

/** Sends a new link; the one before stops working. */
export function ResendInvitation({ userId, name }: { userId: string; name: string }) {
  const { t } = useLingui();
  const notices = useNotices();
  const [resend, { loading }] = useMutation(ResendInvitationMutation);

  async function handleClick() {
    const { data, error } = await resend({ variables: { input: { userId } } });
    const result = data?.resendInvitation;
    if (result?.__typename === "ResendInvitationSuccess")
      notices.done(t`A new link is on its way to ${name}.`);
    else notices.tell(result?.message ?? readError(error));
  }

  return (
    <Button variant="subtle" size="compact-xs" loading={loading} onClick={() => void handleClick()}>
      <Trans>Send again</Trans>
    </Button>
  );
}
