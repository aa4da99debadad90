import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Select, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";
import { countries } from "./country.js";
import type { CustomerOnPage } from "./customer-page.js";
import classes from "./customer-forms.module.css";

const UpdateCustomer = graphql(`
  mutation UpdateCustomer($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) {
      __typename
      ... on UpdateCustomerSuccess {
        customer {
          id
          name
          status
          reference
          taxId
          country
          address {
            line1
            line2
            city
            region
            postalCode
            country
          }
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

interface EditCustomerDialogProps {
  customer: CustomerOnPage;
  opened: boolean;
  onClose: () => void;
}

/** Corrects a customer's name and address. */
export function EditCustomerDialog({ customer, opened, onClose }: EditCustomerDialogProps) {
  const { t } = useLingui();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Edit ${{ customer: customer.name }}`}
      size="lg"
    >
      <EditCustomerForm customer={customer} onClose={onClose} />
    </Modal>
  );
}

const fields = [
  "name",
  "reference",
  "taxId",
  "country",
  "address.line1",
  "address.city",
  "address.postalCode",
];
const noAddress = { line1: "", line2: "", city: "", region: "", postalCode: "" };

function EditCustomerForm({ customer, onClose }: Omit<EditCustomerDialogProps, "opened">) {
  const { t } = useLingui();
  const [update, { loading, error }] = useMutation(UpdateCustomer);
  const notices = useNotices();
  const { line1, line2, city, region, postalCode } = customer.address ?? noAddress;
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      name: customer.name,
      reference: customer.reference ?? "",
      taxId: customer.taxId ?? "",
      country: customer.country ?? null,
      address: { line1, line2: line2 ?? "", city, region: region ?? "", postalCode },
    },
    validate: {
      name: isRequired(t`Enter the organisation's name.`),
      country: (country, { address }) =>
        hasAny(address) ? isRequired(t`Choose the address's country.`)(country) : null,
      address: {
        line1: (text, { address }) => needed(text, address, t`Enter the street.`),
        city: (text, { address }) => needed(text, address, t`Enter the city.`),
        postalCode: (text, { address }) => needed(text, address, t`Enter the postal code.`),
      },
    },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);

  async function handleSave({ name, reference, taxId, country, address }: typeof form.values) {
    forget();
    const { data } = await update({
      variables: {
        input: {
          customerId: customer.id,
          name,
          reference,
          taxId,
          country,
          ...(country !== null && hasAny(address) ? { address: { ...address, country } } : {}),
        },
      },
    });
    const result = data?.updateCustomer;
    if (result === undefined) return;
    if (result.__typename !== "UpdateCustomerSuccess") {
      refuse(result);
      return;
    }
    notices.done(t`The profile is saved.`);
    onClose();
  }

  return (
    <FormStack
      label={t`Edit ${{ customer: customer.name }}`}
      onSubmit={form.onSubmit((values) => void handleSave(values))}
    >
      <TextInput
        label={t`Organisation`}
        required
        data-autofocus
        key={form.key("name")}
        {...form.getInputProps("name")}
      />
      <div className={classes.pair}>
        <TextInput
          label={t`Reference`}
          description={t`Your own number or key for it.`}
          key={form.key("reference")}
          {...form.getInputProps("reference")}
        />
        <TextInput
          label={t`Tax id`}
          description={t`Letters and digits, such as DE123456789.`}
          key={form.key("taxId")}
          {...form.getInputProps("taxId")}
        />
      </div>
      <TextInput
        label={t`Street and number`}
        key={form.key("address.line1")}
        {...form.getInputProps("address.line1")}
      />
      <TextInput
        label={t`Second line`}
        key={form.key("address.line2")}
        {...form.getInputProps("address.line2")}
      />
      <div className={classes.pair}>
        <TextInput
          label={t`City`}
          key={form.key("address.city")}
          {...form.getInputProps("address.city")}
        />
        <TextInput
          label={t`State or region`}
          key={form.key("address.region")}
          {...form.getInputProps("address.region")}
        />
        <TextInput
          label={t`Postal code`}
          key={form.key("address.postalCode")}
          {...form.getInputProps("address.postalCode")}
        />
      </div>
      <Select
        label={t`Country`}
        data={countries()}
        searchable
        nothingFoundMessage={t`No such country`}
        key={form.key("country")}
        {...form.getInputProps("country")}
      />
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Save</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}

type Typed = Readonly<Record<keyof typeof noAddress, string>>;

function hasAny(address: Typed): boolean {
  return Object.values(address).some((text) => text.trim() !== "");
}

function needed(text: string, address: Typed, message: string): string | null {
  return hasAny(address) ? isRequired(message)(text) : null;
}
