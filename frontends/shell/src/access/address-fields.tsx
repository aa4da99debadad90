import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { SimpleGrid, TextInput } from "@markethall/ui";
import { isRequired, Select } from "@markethall/ui/forms";
import { countryOptions } from "./countries.js";

export interface AddressValues {
  line1: string;
  line2: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
}

export const emptyAddress: AddressValues = {
  line1: "",
  line2: "",
  city: "",
  region: "",
  postalCode: "",
  country: "",
};

export const addressRules = {
  line1: isRequired(msg`Enter the street and number.`),
  city: isRequired(msg`Enter the city.`),
  region: isRequired(msg`Enter the state or region.`),
  postalCode: isRequired(msg`Enter the postal code.`),
  country: isRequired(msg`Choose the country.`),
};

/** What of a form the fields need; any form with an `address` in it has it. */
interface AddressForm {
  key: (path: string) => string;
  getInputProps: (path: string) => object;
}

/** A postal address, in the order in which most people know theirs. */
export function AddressFields({ form }: { form: AddressForm }) {
  const { t } = useLingui();
  const field = (name: keyof AddressValues) => form.getInputProps(`address.${name}`);
  const key = (name: keyof AddressValues) => form.key(`address.${name}`);
  return (
    <>
      <TextInput
        label={t`Street and number`}
        autoComplete="address-line1"
        key={key("line1")}
        {...field("line1")}
      />
      <TextInput
        label={t`Building, floor (optional)`}
        autoComplete="address-line2"
        key={key("line2")}
        {...field("line2")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label={t`Postal code`}
          autoComplete="postal-code"
          key={key("postalCode")}
          {...field("postalCode")}
        />
        <TextInput
          label={t`City`}
          autoComplete="address-level2"
          key={key("city")}
          {...field("city")}
        />
        <TextInput
          label={t`State or region`}
          autoComplete="address-level1"
          key={key("region")}
          {...field("region")}
        />
        <Select
          label={t`Country`}
          data={countryOptions()}
          searchable
          autoComplete="off"
          nothingFoundMessage={t`No such country`}
          key={key("country")}
          {...field("country")}
        />
      </SimpleGrid>
    </>
  );
}
