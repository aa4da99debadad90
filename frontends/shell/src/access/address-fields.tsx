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
  line1: isRequired("Enter the street and number."),
  city: isRequired("Enter the city."),
  region: isRequired("Enter the state or region."),
  postalCode: isRequired("Enter the postal code."),
  country: isRequired("Choose the country."),
};

/** What of a form the fields need; any form with an `address` in it has it. */
interface AddressForm {
  key: (path: string) => string;
  getInputProps: (path: string) => object;
}

/** A postal address, in the order in which most people know theirs. */
export function AddressFields({ form }: { form: AddressForm }) {
  const field = (name: keyof AddressValues) => form.getInputProps(`address.${name}`);
  const key = (name: keyof AddressValues) => form.key(`address.${name}`);
  return (
    <>
      <TextInput
        label="Street and number"
        autoComplete="address-line1"
        key={key("line1")}
        {...field("line1")}
      />
      <TextInput
        label="Building, floor (optional)"
        autoComplete="address-line2"
        key={key("line2")}
        {...field("line2")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label="Postal code"
          autoComplete="postal-code"
          key={key("postalCode")}
          {...field("postalCode")}
        />
        <TextInput
          label="City"
          autoComplete="address-level2"
          key={key("city")}
          {...field("city")}
        />
        <TextInput
          label="State or region"
          autoComplete="address-level1"
          key={key("region")}
          {...field("region")}
        />
        <Select
          label="Country"
          data={countryOptions()}
          searchable
          autoComplete="off"
          nothingFoundMessage="No such country"
          key={key("country")}
          {...field("country")}
        />
      </SimpleGrid>
    </>
  );
}
