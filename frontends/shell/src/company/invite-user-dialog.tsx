import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import {
  fieldErrors,
  FormActions,
  FormStack,
  isEmail,
  isRequired,
  Radio,
  useForm,
} from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { Role } from "../gql/graphql.js";
import { customerRoles } from "./role-label.js";
import classes from "./invite-user-dialog.module.css";

const InviteUser = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      __typename
      ... on InviteUserSuccess {
        user {
          id
          name
          email
          role
          status
        }
      }
      ... on UserError {
        message
        code
        limit
      }
      ... on InvalidInputError {
        field
      }
    }
  }
`);

interface InviteUserDialogProps {
  customerId: string;
  opened: boolean;
  onClose: () => void;
  onInvited: () => void;
}

/** Invites somebody into the company; the mail with the link goes out at once. */
export function InviteUserDialog({
  customerId,
  opened,
  onClose,
  onInvited,
}: InviteUserDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Invite somebody`}>
      <InviteUserForm customerId={customerId} onClose={onClose} onInvited={onInvited} />
    </Modal>
  );
}

function InviteUserForm({ customerId, onClose, onInvited }: Omit<InviteUserDialogProps, "opened">) {
  const { t } = useLingui();
  const notices = useNotices();
  const [inviteUser, { loading, error }] = useMutation(InviteUser);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", email: "", role: "CUSTOMER_VIEWER" as Role },
    validate: { name: isRequired(t`Enter the name.`), email: isEmail },
  });

  async function submit(values: typeof form.values) {
    setRefusal(null);
    const { data } = await inviteUser({ variables: { input: { customerId, ...values } } });
    const result = data?.inviteUser;
    if (!result) return;
    if (result.__typename === "InviteUserSuccess") {
      const { email } = result.user;
      notices.done(t`An invitation is on its way to ${email}.`);
      onInvited();
      return onClose();
    }
    const told = fieldErrors(result, Object.keys(values));
    form.setErrors(told.fields);
    setRefusal(told.form);
  }

  return (
    <FormStack label={t`Invite somebody`} onSubmit={form.onSubmit((values) => void submit(values))}>
      <TextInput label={t`Name`} key={form.key("name")} {...form.getInputProps("name")} />
      <TextInput
        label={t`E-mail address`}
        type="email"
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
      <Radio.Group label={t`Role`} key={form.key("role")} {...form.getInputProps("role")}>
        <div className={classes.roles}>
          {customerRoles.map(({ value, label, description }) => (
            <Radio key={value} value={value} label={t(label)} description={t(description)} />
          ))}
        </div>
      </Radio.Group>
      <FormErrors messages={[refusal, error && readError(error)]} />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Send the invitation</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
