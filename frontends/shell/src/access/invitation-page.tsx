import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput } from "@markethall/ui";
import { FormStack, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { AccessFrame } from "./access-frame.js";
import { ExpiredLink } from "./expired-link.js";
import { landingOf } from "./landing.js";
import { isNewPassword, NewPasswordField } from "./password-field.js";

const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on AcceptInvitationSuccess {
        viewer {
          user {
            id
            role
          }
          reseller {
            id
            accountName
          }
          permissions
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

/** Takes up an invitation: a password of one's own, and one is in. */
export function InvitationPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const token = params.get("token");
  const [accept, { loading, error }] = useMutation(AcceptInvitation);
  const [expired, setExpired] = useState(token === null);
  const [leaving, setLeaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", password: "" },
    validate: { password: isNewPassword },
  });

  async function submit({ name, password }: { name: string; password: string }) {
    setRefusal(null);
    const given = name.trim() === "" ? {} : { name: name.trim() };
    const { data } = await accept({
      variables: { input: { token: token ?? "", password, ...given } },
    });
    const result = data?.acceptInvitation;
    if (result?.__typename === "AcceptInvitationSuccess") {
      setLeaving(true);
      window.location.assign(landingOf(result.viewer, null));
    } else if (result?.__typename === "LinkExpiredError") setExpired(true);
    else if (result) setRefusal(result.message);
  }

  if (expired)
    return <ExpiredLink again="/v2c/forgot-password" label={t`Set a password by mail instead`} />;
  return (
    <AccessFrame title={t`Welcome`} lead={t`Choose a password to take up your invitation.`}>
      <FormStack
        label={t`Take up the invitation`}
        onSubmit={form.onSubmit((values) => void submit(values))}
      >
        <TextInput
          label={t`Your name`}
          description={t`Leave it empty to keep the name in the invitation.`}
          autoComplete="name"
          key={form.key("name")}
          {...form.getInputProps("name")}
        />
        <NewPasswordField key={form.key("password")} {...form.getInputProps("password")} />
        <FormErrors messages={[refusal, error && readError(error)]} />
        <Button type="submit" fullWidth size="md" loading={loading || leaving}>
          <Trans>Set the password and sign in</Trans>
        </Button>
      </FormStack>
    </AccessFrame>
  );
}
