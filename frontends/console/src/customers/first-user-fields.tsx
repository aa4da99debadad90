import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@markethall/ui";
import { Select, Switch, type UseFormReturnType } from "@markethall/ui/forms";
import { customerRoles } from "../people/roles.js";
import type { NewCustomer } from "./new-customer.js";
import classes from "./customer-forms.module.css";

/** Who gets the sign-in instructions of a new customer, if anybody does yet. */
export function FirstUserFields({ form }: { form: UseFormReturnType<NewCustomer> }) {
  const { t } = useLingui();
  return (
    <>
      <Switch
        label={t`Invite its first user`}
        aria-label={t`Invite its first user`}
        description={t`Sign-in instructions go out by mail in your name.`}
        {...form.getInputProps("invites", { type: "checkbox" })}
      />
      {form.values.invites && (
        <div className={classes.inset}>
          <TextInput label={t`Name`} required {...form.getInputProps("firstUser.name")} />
          <TextInput
            label={t`E-mail`}
            type="email"
            required
            {...form.getInputProps("firstUser.email")}
          />
          <Select
            label={t`Role`}
            data={customerRoles.map(({ value, label }) => ({ value, label: t(label) }))}
            allowDeselect={false}
            {...form.getInputProps("firstUser.role")}
          />
        </div>
      )}
    </>
  );
}
