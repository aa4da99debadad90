import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@markethall/graph-client";
import { Select } from "@markethall/ui/forms";
import { graphql } from "../gql/index.js";
import { useSearchParam } from "../inventory/search-param.js";
import classes from "../inventory/table-tools.module.css";

export const VendorChoices = graphql(`
  query VendorChoices {
    vendors {
      id
      name
    }
  }
`);

/** Narrows a list to one vendor, in the address as `vendor`. */
export function VendorFilter() {
  const { t } = useLingui();
  const [vendor, setVendor] = useSearchParam("vendor");
  const { data } = useQuery(VendorChoices);
  return (
    <Select
      className={classes.choice}
      aria-label={t`Vendor`}
      placeholder={t`Any vendor`}
      clearable
      data={(data?.vendors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={vendor || null}
      onChange={(value) => setVendor(value ?? "")}
    />
  );
}
