import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import type { AuthorizationChoicesQuery } from "../gql/graphql.js";
import {
  type AuthorizationValues,
  booksOf,
  currenciesOf,
  NO_SUPPORT_PLAN,
} from "./authorization-values.js";
import type { AuthorizationField } from "./mend-choice.js";

interface ConditionFieldsProps {
  choices: AuthorizationChoicesQuery;
  values: AuthorizationValues;
  /** The vendor is given, and its conditions alone are chosen. */
  vendorIsFixed: boolean;
  /** Vendors that the customer has already. */
  taken: ReadonlySet<string>;
  inputProps: (name: AuthorizationField) => object;
  onChange: (changes: Partial<AuthorizationValues>) => void;
}

/** A vendor and on which conditions it is bought from. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { choices, values, vendorIsFixed, taken, inputProps, onChange } = props;
  const { t } = useLingui();
  const { vendorId } = values;
  const vendor = choices.vendors.find(({ id }) => id === vendorId);
  const books = booksOf(choices.priceBooks ?? [], vendorId);

  /** A book has one currency, so choosing the book chooses it too. */
  function handleBook(priceBookId: string | null) {
    const book = books.find(({ id }) => id === priceBookId);
    onChange({ priceBookId, ...(book ? { currency: book.currency } : {}) });
  }

  return (
    <>
      {!vendorIsFixed && (
        <Select
          label={t`Vendor`}
          placeholder={t`Choose a vendor`}
          data={choices.vendors.map(({ id, name }) => ({
            value: id,
            label: name,
            disabled: taken.has(id) && id !== vendorId,
          }))}
          required
          allowDeselect={false}
          {...inputProps("vendorId")}
          onChange={(next) => onChange({ vendorId: next, priceBookId: null })}
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
        {...inputProps("priceBookId")}
        onChange={handleBook}
      />
      <Select
        label={t`Currency`}
        description={t`What statements are written in.`}
        placeholder={t`Choose a currency`}
        data={currenciesOf(books)}
        allowDeselect={false}
        {...inputProps("currency")}
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
        {...inputProps("supportPlanId")}
      />
      {(vendor?.needsTenantId || values.vendorTenantId !== "") && (
        <TextInput
          label={t`Tenant id`}
          description={
            vendor
              ? t`The customer's own tenant at ${{ vendor: vendor.name }}.`
              : t`The customer's own tenant at the vendor.`
          }
          placeholder="contoso.onmicrosoft.com"
          {...inputProps("vendorTenantId")}
        />
      )}
    </>
  );
}
