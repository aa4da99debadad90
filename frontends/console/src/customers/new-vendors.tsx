import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { Button, ErrorState, IconPlus, IconTrash, LoadingState } from "@markethall/ui";
import type { UseFormReturnType } from "@markethall/ui/forms";
import { AuthorizationChoices } from "./authorize-vendor.js";
import { ConditionFields } from "./condition-fields.js";
import { emptyVendor, type NewCustomer } from "./new-customer.js";
import classes from "./customer-forms.module.css";

/** The vendors that a new customer buys from, each with its conditions; none is fine, they can be added later. */
export function NewVendors({ form }: { form: UseFormReturnType<NewCustomer> }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(AuthorizationChoices);
  if (!data) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="table" rows={4} label={t`Loading what can be chosen`} />
    );
  }
  const { vendors } = form.values;
  const nameOf = (id: string | null) => data.vendors.find((vendor) => vendor.id === id)?.name;
  const taken = new Set(vendors.flatMap(({ vendorId }) => vendorId ?? []));
  return (
    <>
      {vendors.length === 0 && (
        <p className={classes.quiet}>
          <Trans>
            Until a vendor is authorised, the customer sees no products and cannot order. You can
            add vendors later, too.
          </Trans>
        </p>
      )}
      {vendors.map((values, place) => {
        const name = nameOf(values.vendorId) ?? t`New vendor`;
        return (
          <fieldset key={place} className={classes.inset}>
            <legend className={classes.legend}>{name}</legend>
            <ConditionFields
              choices={data}
              values={values}
              vendorIsFixed={false}
              taken={taken}
              inputProps={(field) => form.getInputProps(`vendors.${place}.${field}`)}
              onChange={(changes) => {
                form.setFieldValue(`vendors.${place}`, { ...values, ...changes });
                Object.keys(changes).forEach((field) =>
                  form.clearFieldError(`vendors.${place}.${field}`),
                );
              }}
            />
            <Button
              className={classes.remove}
              size="xs"
              variant="subtle"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => form.removeListItem("vendors", place)}
            >
              <Trans>Leave out {name}</Trans>
            </Button>
          </fieldset>
        );
      })}
      {vendors.length < data.vendors.length && (
        <Button
          className={classes.remove}
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem("vendors", emptyVendor)}
        >
          <Trans>Add a vendor</Trans>
        </Button>
      )}
    </>
  );
}
