import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import {
  FormActions,
  FormStack,
  isEmail,
  isRequired,
  Select,
  Switch,
  useForm,
} from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import type { Role } from "../gql/graphql.js";
import { customerRoles } from "../people/roles.js";
import { useRefusal } from "../refusals/use-refusal.js";
import { countries } from "./country.js";
import classes from "./customer-forms.module.css";

const CreateCustomer = graphql(`
  mutation CreateCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      __typename
      ... on CreateCustomerSuccess {
        customer {
          id
          name
        }
        user {
          id
          email
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

interface CreateCustomerDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** A new customer profile and, at once or later, the person who gets its sign-in instructions. */
export function CreateCustomerDialog({ opened, onClose }: CreateCustomerDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Create a customer`}>
      <CreateCustomerForm onClose={onClose} />
    </Modal>
  );
}

const fields = ["name", "country", "firstUser.name", "firstUser.email", "firstUser.role"];

function CreateCustomerForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [create, { loading, error }] = useMutation(CreateCustomer);
  const notices = useNotices();
  const go = useGo();
  const form = useForm({
    initialValues: {
      name: "",
      country: null as string | null,
      invites: true,
      firstUser: { name: "", email: "", role: "CUSTOMER_ADMIN" as Role },
    },
    validate: {
      name: isRequired(t`Enter the organisation's name.`),
      firstUser: {
        name: (name, { invites }) =>
          invites ? isRequired(t`Enter the person's name.`)(name) : null,
        email: (email, { invites }) => (invites ? isEmail(email) : null),
      },
    },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);

  async function handleCreate({ name, country, invites, firstUser }: typeof form.values) {
    forget();
    const input = { name, country, ...(invites ? { firstUser } : {}) };
    const { data } = await create({ variables: { input } });
    const result = data?.createCustomer;
    if (result === undefined) return;
    if (result.__typename !== "CreateCustomerSuccess") {
      refuse(
        result.__typename === "EmailTakenError" ? { ...result, field: "firstUser.email" } : result,
      );
      return;
    }
    const { customer, user } = result;
    notices.done(
      user
        ? t`${{ customer: customer.name }} is there. Sign-in instructions are on their way to ${{ email: user.email }}.`
        : t`${{ customer: customer.name }} is there.`,
    );
    onClose();
    go(`/console/customers/${customer.id}`);
  }

  return (
    <FormStack
      label={t`Create a customer`}
      onSubmit={form.onSubmit((values) => void handleCreate(values))}
    >
      <TextInput label={t`Organisation`} required data-autofocus {...form.getInputProps("name")} />
      <Select
        label={t`Country`}
        placeholder={t`Choose a country`}
        data={countries()}
        searchable
        clearable
        nothingFoundMessage={t`No such country`}
        {...form.getInputProps("country")}
      />
      <Switch
        label={t`Invite its first user`}
        aria-label={t`Invite its first user`}
        description={t`Sign-in instructions go out by mail in your name.`}
        {...form.getInputProps("invites", { type: "checkbox" })}
      />
      {form.values.invites && (
        <div className={classes.inset}>
          <TextInput label={t`Name`} required {...form.getInputProps("firstUser.name")} />
          <TextInput
            label={t`E-mail`}
            type="email"
            required
            {...form.getInputProps("firstUser.email")}
          />
          <Select
            label={t`Role`}
            data={customerRoles.map(({ value, label }) => ({ value, label: t(label) }))}
            allowDeselect={false}
            {...form.getInputProps("firstUser.role")}
          />
        </div>
      )}
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Create customer</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
