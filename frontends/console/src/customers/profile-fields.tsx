import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@markethall/ui";
import { isRequired, Select } from "@markethall/ui/forms";
import { countries } from "./country.js";
import classes from "./customer-forms.module.css";

/** A form's way to its fields, by their place in its values. */
interface Fields {
  readonly key: (path: string) => string;
  readonly getInputProps: (path: string) => object;
}

/** An address as it is typed; all empty is none. */
export interface TypedAddress {
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
}

export const noAddress: TypedAddress = {
  line1: "",
  line2: "",
  city: "",
  region: "",
  postalCode: "",
};

/** Name, own reference and tax id: values `name`, `reference`, `taxId`. */
export function CompanyFields({ form }: { form: Fields }) {
  const { t } = useLingui();
  return (
    <>
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
    </>
  );
}

/** Where it is: values `address` and `country`. */
export function AddressFields({ form }: { form: Fields }) {
  const { t } = useLingui();
  return (
    <>
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
        placeholder={t`Choose a country`}
        data={countries()}
        searchable
        clearable
        nothingFoundMessage={t`No such country`}
        key={form.key("country")}
        {...form.getInputProps("country")}
      />
    </>
  );
}

interface Profile {
  readonly address: TypedAddress;
}

/** What a profile must have: a name, and of an address all that a letter needs. */
export function useProfileRules() {
  const { t } = useLingui();
  const needed =
    (message: string) =>
    (text: string, { address }: Profile) =>
      hasAny(address) ? isRequired(message)(text) : null;
  return {
    name: isRequired(t`Enter the organisation's name.`),
    country: (country: string | null, { address }: Profile) =>
      hasAny(address) ? isRequired(t`Choose the address's country.`)(country) : null,
    address: {
      line1: needed(t`Enter the street.`),
      city: needed(t`Enter the city.`),
      postalCode: needed(t`Enter the postal code.`),
    },
  };
}

/** Whether anything of an address is typed. */
export function hasAny(address: TypedAddress): boolean {
  return Object.values(address).some((text) => text.trim() !== "");
}
