import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useProven, useSession, useSignedInViewer } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, Facts, FormErrors, PageHeader, Section, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, PasswordInput, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { roleLabel } from "../company/role-label.js";
import { graphql } from "../gql/index.js";
import { isNewPassword, NewPasswordField } from "./password-field.js";

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on ChangePasswordSuccess {
        user {
          id
        }
      }
      ... on ReauthenticationRequired {
        methods
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

/** Who one is here, and one's password. */
export function ProfilePage() {
  const { t } = useLingui();
  const { user, customer, reseller } = useSignedInViewer();
  const { audience } = useSession();
  const security = audience === "portal" ? "/v2c/profile/security" : "/console/profile/security";
  return (
    <>
      <PageHeader title={t`Your profile`} />
      <Section title={t`You`}>
        <Facts
          items={[
            { label: t`Name`, value: user.name },
            { label: t`E-mail address`, value: user.email },
            { label: t`Role`, value: roleLabel(user.role) },
            { label: t`Company`, value: customer?.name ?? reseller?.displayName ?? "Markethall" },
          ]}
        />
      </Section>
      <Section
        title={t`Sign-in and security`}
        lead={t`Authenticator app, passkeys, recovery codes, and where you are signed in.`}
      >
        <Button component={PortalLink} to={security} variant="default">
          <Trans>Look after your security</Trans>
        </Button>
      </Section>
      <Section title={t`Password`} lead={t`After a change you are signed out everywhere else.`}>
        <PasswordForm />
      </Section>
    </>
  );
}

function PasswordForm() {
  const { t } = useLingui();
  const notices = useNotices();
  const proven = useProven();
  const [change, { loading, error }] = useMutation(ChangePassword);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { currentPassword: "", newPassword: "" },
    validate: {
      currentPassword: isRequired(t`Enter your present password.`),
      newPassword: isNewPassword,
    },
  });

  async function submit(input: { currentPassword: string; newPassword: string }) {
    setRefusal(null);
    const result = await proven(
      async () => (await change({ variables: { input } })).data?.changePassword,
    );
    if (result?.__typename === "ChangePasswordSuccess") {
      form.reset();
      notices.done(t`Your password is changed.`);
    } else if (result) setRefusal(result.message);
  }

  return (
    <FormStack label={t`Change password`} onSubmit={form.onSubmit((values) => void submit(values))}>
      <PasswordInput
        label={t`Present password`}
        autoComplete="current-password"
        key={form.key("currentPassword")}
        {...form.getInputProps("currentPassword")}
      />
      <NewPasswordField
        label={t`New password`}
        key={form.key("newPassword")}
        {...form.getInputProps("newPassword")}
      />
      <FormErrors messages={[refusal, error && readError(error)]} />
      <FormActions>
        <Button type="submit" loading={loading}>
          <Trans>Change password</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
