import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isEmail, isRequired, Select, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import type { Role } from "../gql/graphql.js";
import { useRefusal } from "../refusals/use-refusal.js";
import { customerRoles, staffRoles } from "./roles.js";

const InviteUser = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      __typename
      ... on InviteUserSuccess {
        user {
          id
          email
          name
          role
          status
          lastSignInAt
        }
      }
      ... on InvalidInputError {
        field
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface InviteDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Into which customer; null for the reseller's own staff. */
  customerId: string | null;
  onInvited: () => void;
}

/** Asks a person in: a link to choose a password goes out by mail. */
export function InviteDialog({ opened, onClose, customerId, onInvited }: InviteDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Invite a user`}>
      <InviteForm customerId={customerId} onClose={onClose} onInvited={onInvited} />
    </Modal>
  );
}

function InviteForm({ customerId, onClose, onInvited }: Omit<InviteDialogProps, "opened">) {
  const { t } = useLingui();
  const roles = customerId === null ? staffRoles : customerRoles;
  const first: Role = customerId === null ? "RESELLER_OPS" : "CUSTOMER_BUYER";
  const [invite, { loading, error }] = useMutation(InviteUser);
  const notices = useNotices();
  const form = useForm({
    initialValues: { name: "", email: "", role: first },
    validate: { name: isRequired(t`Enter the person's name.`), email: isEmail },
  });
  const { messages, refuse, forget } = useRefusal(form, ["name", "email", "role"], error);

  const chosen = roles.find(({ value }) => value === form.values.role);

  async function handleInvite(values: typeof form.values) {
    forget();
    const { data } = await invite({
      variables: { input: { ...values, email: values.email.trim(), customerId } },
    });
    const result = data?.inviteUser;
    if (result === undefined) return;
    if (result.__typename !== "InviteUserSuccess") {
      refuse(result);
      return;
    }
    notices.done(t`An invitation is on its way to ${{ email: result.user.email }}.`);
    onInvited();
    onClose();
  }

  return (
    <FormStack
      label={t`Invite a user`}
      onSubmit={form.onSubmit((values) => void handleInvite(values))}
    >
      <TextInput label={t`Name`} required data-autofocus {...form.getInputProps("name")} />
      <TextInput
        label={t`E-mail`}
        type="email"
        description={t`The link to choose a password goes there.`}
        required
        {...form.getInputProps("email")}
      />
      <Select
        label={t`Role`}
        description={chosen && t(chosen.may)}
        data={roles.map(({ value, label }) => ({ value, label: t(label) }))}
        allowDeselect={false}
        required
        {...form.getInputProps("role")}
      />
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Send invitation</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
