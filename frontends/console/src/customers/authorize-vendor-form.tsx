import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, useForm } from "@markethall/ui/forms";
import { useEffect, useRef } from "react";
import { graphql } from "../gql/index.js";
import type { AuthorizationChoicesQuery } from "../gql/graphql.js";
import { useRefusal } from "../refusals/use-refusal.js";
import { authorizationValues, conditionsInput } from "./authorization-values.js";
import type { AuthorizableCustomer } from "./authorize-vendor.js";
import { ConditionFields } from "./condition-fields.js";
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
  const taken = new Set(customer.vendorAuthorizations?.map((one) => one.vendor.id));

  async function handleSave(values: typeof form.values) {
    forget();
    const input = { customerId: customer.id, ...conditionsInput(values) };
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

  return (
    <div ref={ref}>
      <FormStack
        label={t`Conditions`}
        onSubmit={form.onSubmit((values) => void handleSave(values))}
      >
        <ConditionFields
          choices={choices}
          values={form.values}
          vendorIsFixed={known !== undefined}
          taken={taken}
          inputProps={(name) => ({
            ...(name === wanted ? { "data-wanted": true } : {}),
            ...form.getInputProps(name),
          })}
          onChange={form.setValues}
        />
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
