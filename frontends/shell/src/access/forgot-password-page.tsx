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
      ... on RequestPasswordResetSuccess {
        message
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** Sends a link to set a new password; never tells whether an address has an account. */
export function ForgotPasswordPage() {
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
    if (result?.__typename === "RequestPasswordResetSuccess") setAnswer(result.message);
    else if (result) setRefusal(result.message);
  }

  return (
    <AccessFrame
      title="Forgot your password?"
      lead="We send you a link to set a new one."
      aside={
        <Anchor component={PortalLink} to="/v2c/sign-in" inherit>
          Back to sign in
        </Anchor>
      }
    >
      {answer !== null ? (
        <Callout tone="good" title="Look into your mail">
          {answer}
        </Callout>
      ) : (
        <FormStack
          label="Forgot password"
          onSubmit={form.onSubmit((values) => void submit(values))}
        >
          <TextInput
            label="E-mail address"
            type="email"
            autoComplete="username"
            autoFocus
            key={form.key("email")}
            {...form.getInputProps("email")}
          />
          <FormErrors messages={[refusal, error && readError(error)]} />
          <Button type="submit" fullWidth size="md" loading={loading}>
            Send the link
          </Button>
        </FormStack>
      )}
    </AccessFrame>
  );
}
