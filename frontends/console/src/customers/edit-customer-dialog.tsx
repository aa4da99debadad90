import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, useNotices } from "@markethall/ui";
import { FormActions, FormStack, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";
import type { CustomerOnPage } from "./customer-page.js";
import {
  AddressFields,
  CompanyFields,
  hasAny,
  noAddress,
  useProfileRules,
} from "./profile-fields.js";

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

function EditCustomerForm({ customer, onClose }: Omit<EditCustomerDialogProps, "opened">) {
  const { t } = useLingui();
  const [update, { loading, error }] = useMutation(UpdateCustomer);
  const notices = useNotices();
  const rules = useProfileRules();
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
    validate: rules,
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
      <CompanyFields form={form} />
      <AddressFields form={form} />
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
