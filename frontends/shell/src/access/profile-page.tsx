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
      }
    }
  }
`);

/** Who one is here, and one's password. */
export function ProfilePage() {
  const { user, customer, reseller } = useSignedInViewer();
  const { audience } = useSession();
  const security = audience === "portal" ? "/v2c/profile/security" : "/console/profile/security";
  return (
    <>
      <PageHeader title="Your profile" />
      <Section title="You">
        <Facts
          items={[
            { label: "Name", value: user.name },
            { label: "E-mail address", value: user.email },
            { label: "Role", value: roleLabel(user.role) },
            { label: "Company", value: customer?.name ?? reseller?.displayName ?? "Markethall" },
          ]}
        />
      </Section>
      <Section
        title="Sign-in and security"
        lead="Authenticator app, passkeys, recovery codes, and where you are signed in."
      >
        <Button component={PortalLink} to={security} variant="default">
          Look after your security
        </Button>
      </Section>
      <Section title="Password" lead="After a change you are signed out everywhere else.">
        <PasswordForm />
      </Section>
    </>
  );
}

function PasswordForm() {
  const notices = useNotices();
  const proven = useProven();
  const [change, { loading, error }] = useMutation(ChangePassword);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { currentPassword: "", newPassword: "" },
    validate: {
      currentPassword: isRequired("Enter your present password."),
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
      notices.done("Your password is changed.");
    } else if (result) setRefusal(result.message);
  }

  return (
    <FormStack label="Change password" onSubmit={form.onSubmit((values) => void submit(values))}>
      <PasswordInput
        label="Present password"
        autoComplete="current-password"
        key={form.key("currentPassword")}
        {...form.getInputProps("currentPassword")}
      />
      <NewPasswordField
        label="New password"
        key={form.key("newPassword")}
        {...form.getInputProps("newPassword")}
      />
      <FormErrors messages={[refusal, error && readError(error)]} />
      <FormActions>
        <Button type="submit" loading={loading}>
          Change password
        </Button>
      </FormActions>
    </FormStack>
  );
}
