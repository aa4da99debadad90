import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Select, useForm } from "@markethall/ui/forms";
import { useEffect, useRef } from "react";
import { graphql } from "../gql/index.js";
import type { AuthorizationChoicesQuery } from "../gql/graphql.js";
import { useRefusal } from "../refusals/use-refusal.js";
import {
  authorizationInput,
  authorizationValues,
  booksOf,
  currenciesOf,
  NO_SUPPORT_PLAN,
} from "./authorization-values.js";
import type { AuthorizableCustomer } from "./authorize-vendor.js";
import { fieldOf, type Mend } from "./mend-choice.js";

const AuthorizeVendorDocument = graphql(`
  mutation AuthorizeVendor($input: AuthorizeVendorInput!) {
    authorizeVendor(input: $input) {
      __typename
      ... on AuthorizeVendorSuccess {
        vendorAuthorization {
          id
          currency
          supportPlanDecided
          vendorTenantId
          priceBook {
            id
            name
          }
          supportPlan {
            id
            name
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

interface AuthorizeVendorFormProps {
  customer: AuthorizableCustomer;
  choices: AuthorizationChoicesQuery;
  mend: Mend;
  onClose: () => void;
  onSaved: () => void;
}

const fields = ["vendorId", "priceBookId", "currency", "supportPlanId", "vendorTenantId"];

/** A vendor's conditions for one customer. What is left empty stays as it is and can be set later. */
export function AuthorizeVendorForm(props: AuthorizeVendorFormProps) {
  const { t } = useLingui();
  const { customer, choices, mend, onClose, onSaved } = props;
  const [authorize, { loading, error }] = useMutation(AuthorizeVendorDocument);
  const notices = useNotices();
  const known = customer.vendorAuthorizations?.find(({ vendor }) => vendor.id === mend.vendorId);
  const form = useForm({
    initialValues: authorizationValues(known, mend.vendorId),
    validate: { vendorId: isRequired(t`Choose the vendor.`) },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);
  const wanted = fieldOf(mend);
  const ref = useFocusOnMount();

  const { vendorId } = form.values;
  const vendor = choices.vendors.find(({ id }) => id === vendorId);
  const books = booksOf(choices.priceBooks ?? [], vendorId);
  const taken = new Set(customer.vendorAuthorizations?.map((one) => one.vendor.id));

  async function handleSave(values: typeof form.values) {
    forget();
    const input = authorizationInput(customer.id, values);
    const { data } = await authorize({ variables: { input } });
    const result = data?.authorizeVendor;
    if (result === undefined) return;
    if (result.__typename !== "AuthorizeVendorSuccess") {
      refuse(result);
      return;
    }
    notices.done(
      vendor
        ? t`The conditions for ${{ vendor: vendor.name }} are saved.`
        : t`The conditions for the vendor are saved.`,
    );
    onSaved();
    onClose();
  }

  /** A book has one currency, so choosing the book chooses it too. */
  function handleBook(priceBookId: string | null) {
    const book = books.find(({ id }) => id === priceBookId);
    form.setValues({ priceBookId, ...(book ? { currency: book.currency } : {}) });
  }

  const wantedProps = (field: string) => (field === wanted ? { "data-wanted": true } : {});
  return (
    <div ref={ref}>
      <FormStack
        label={t`Conditions`}
        onSubmit={form.onSubmit((values) => void handleSave(values))}
      >
        {known === undefined && (
          <Select
            label={t`Vendor`}
            placeholder={t`Choose a vendor`}
            data={choices.vendors.map(({ id, name }) => ({
              value: id,
              label: name,
              disabled: taken.has(id),
            }))}
            required
            allowDeselect={false}
            {...wantedProps("vendorId")}
            {...form.getInputProps("vendorId")}
          />
        )}
        <Select
          label={t`Price book`}
          description={t`Whose prices the customer sees and pays.`}
          placeholder={
            books.length > 0 ? t`Choose a price book` : t`No price book for this vendor yet`
          }
          data={books.map(({ id, name, currency }) => ({
            value: id,
            label: `${name} · ${currency}`,
          }))}
          allowDeselect={false}
          {...wantedProps("priceBookId")}
          {...form.getInputProps("priceBookId")}
          onChange={handleBook}
        />
        <Select
          label={t`Currency`}
          description={t`What statements are written in.`}
          placeholder={t`Choose a currency`}
          data={currenciesOf(books)}
          allowDeselect={false}
          {...wantedProps("currency")}
          {...form.getInputProps("currency")}
        />
        <Select
          label={t`Support plan`}
          description={t`What support costs on top; none is a decision too.`}
          placeholder={t`Not decided yet`}
          data={[
            { value: NO_SUPPORT_PLAN, label: t`No support plan` },
            ...choices.supportPlans.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          allowDeselect={false}
          {...wantedProps("supportPlanId")}
          {...form.getInputProps("supportPlanId")}
        />
        {(vendor?.needsTenantId || known?.vendorTenantId) && (
          <TextInput
            label={t`Tenant id`}
            description={
              vendor
                ? t`The customer's own tenant at ${{ vendor: vendor.name }}.`
                : t`The customer's own tenant at the vendor.`
            }
            placeholder="contoso.onmicrosoft.com"
            {...wantedProps("vendorTenantId")}
            {...form.getInputProps("vendorTenantId")}
          />
        )}
        <FormErrors messages={messages} />
        <FormActions>
          <Button variant="default" onClick={onClose} disabled={loading}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={loading}>
            {known ? t`Save` : t`Authorise`}
          </Button>
        </FormActions>
      </FormStack>
    </div>
  );
}

/** Puts the cursor where the link that opened the form leads; the drawer itself would take its first button. */
function useFocusOnMount() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(function focusWhatIsWanted() {
    const timer = setTimeout(
      () => ref.current?.querySelector<HTMLElement>("[data-wanted]")?.focus(),
      AFTER_THE_DRAWER_MS,
    );
    return () => clearTimeout(timer);
  }, []);
  return ref;
}

const AFTER_THE_DRAWER_MS = 60;
