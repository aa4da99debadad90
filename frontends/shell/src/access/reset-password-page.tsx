import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useSearchParams } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, Callout, FormErrors } from "@markethall/ui";
import { FormStack, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { AccessFrame } from "./access-frame.js";
import { ExpiredLink } from "./expired-link.js";
import { isNewPassword, NewPasswordField } from "./password-field.js";

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on ResetPasswordSuccess {
        accountName
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

/** Sets a new password by the link in a mail. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const token = params.get("token");
  const [reset, { loading, error }] = useMutation(ResetPassword);
  const [state, setState] = useState<"open" | "done" | "expired">(token ? "open" : "expired");
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "" },
    validate: { password: isNewPassword },
  });

  async function submit({ password }: { password: string }) {
    setRefusal(null);
    const { data } = await reset({ variables: { input: { token: token ?? "", password } } });
    const result = data?.resetPassword;
    if (result?.__typename === "ResetPasswordSuccess") setState("done");
    else if (result?.__typename === "LinkExpiredError") setState("expired");
    else if (result) setRefusal(result.message);
  }

  if (state === "expired")
    return <ExpiredLink again="/v2c/forgot-password" label={t`Send a new link`} />;
  return (
    <AccessFrame title={t`Set a new password`}>
      {state === "done" ? (
        <FormStack onSubmit={() => undefined}>
          <Callout tone="good" title={t`Your password is set`}>
            <Trans>You have been signed out everywhere else.</Trans>
          </Callout>
          <Button component={PortalLink} to="/v2c/sign-in" fullWidth size="md">
            <Trans>Sign in</Trans>
          </Button>
        </FormStack>
      ) : (
        <FormStack
          label={t`Set a new password`}
          onSubmit={form.onSubmit((values) => void submit(values))}
        >
          <NewPasswordField
            label={t`New password`}
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <FormErrors messages={[refusal, error && readError(error)]} />
          <Button type="submit" fullWidth size="md" loading={loading}>
            <Trans>Set the password</Trans>
          </Button>
        </FormStack>
      )}
    </AccessFrame>
  );
}
