import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useSession } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Anchor, Button, Callout, FormErrors, TextInput } from "@markethall/ui";
import { FormStack, isEmail, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { AccessFrame } from "./access-frame.js";

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

/** Sends a link to set a new password; never tells whether an address has an account. */
export function ForgotPasswordPage() {
  const { t } = useLingui();
  const { accountName } = useSession();
  const [request, { loading, error }] = useMutation(RequestPasswordReset);
  const [answer, setAnswer] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    validate: { email: isEmail },
  });

  async function submit({ email }: { email: string }) {
    setRefusal(null);
    const { data } = await request({ variables: { input: { accountName, email: email.trim() } } });
    const result = data?.requestPasswordReset;
    if (result?.__typename === "RequestPasswordResetSuccess")
      setAnswer(t`If somebody has this address here, a mail with a link is on its way.`);
    else if (result) setRefusal(result.message);
  }

  return (
    <AccessFrame
      title={t`Forgot your password?`}
      lead={t`We send you a link to set a new one.`}
      aside={
        <Anchor component={PortalLink} to="/v2c/sign-in" inherit>
          <Trans>Back to sign in</Trans>
        </Anchor>
      }
    >
      {answer !== null ? (
        <Callout tone="good" title={t`Look into your mail`}>
          {answer}
        </Callout>
      ) : (
        <FormStack
          label={t`Forgot password`}
          onSubmit={form.onSubmit((values) => void submit(values))}
        >
          <TextInput
            label={t`E-mail address`}
            type="email"
            autoComplete="username"
            autoFocus
            key={form.key("email")}
            {...form.getInputProps("email")}
          />
          <FormErrors messages={[refusal, error && readError(error)]} />
          <Button type="submit" fullWidth size="md" loading={loading}>
            <Trans>Send the link</Trans>
          </Button>
        </FormStack>
      )}
    </AccessFrame>
  );
}
