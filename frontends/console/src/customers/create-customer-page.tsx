import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useGo, useSearchParams } from "@markethall/contracts";
import { Button, FormErrors, PageHeader, useNotices } from "@markethall/ui";
import {
  FormActions,
  FormStack,
  isEmail,
  isRequired,
  Stepper,
  useForm,
} from "@markethall/ui/forms";
import { useRefusal } from "../refusals/use-refusal.js";
import { FirstUserFields } from "./first-user-fields.js";
import { NewCustomerReview } from "./new-customer-review.js";
import { emptyCustomer, type NewCustomerStep, stepOf, stepsFor } from "./new-customer.js";
import { NewVendors } from "./new-vendors.js";
import { AddressFields, CompanyFields, useProfileRules } from "./profile-fields.js";
import { useCreateCustomer } from "./use-create-customer.js";
import classes from "./customer-forms.module.css";

const titles: Readonly<Record<NewCustomerStep, MessageDescriptor>> = {
  company: msg`Company`,
  address: msg`Address`,
  user: msg`First user`,
  vendors: msg`Vendors`,
  review: msg`Review`,
};

/** A new customer in steps, each an address of its own; it is created at the end, all of it or nothing. */
export function CreateCustomerPage() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const go = useGo();
  const notices = useNotices();
  const rules = useProfileRules();
  const { create, loading, error, mayAuthorize } = useCreateCustomer();
  const form = useForm({
    initialValues: emptyCustomer,
    validate: {
      ...rules,
      firstUser: {
        name: (name, { invites }) =>
          invites ? isRequired(t`Enter the person's name.`)(name) : null,
        email: (email, { invites }) => (invites ? isEmail(email) : null),
      },
      vendors: { vendorId: isRequired(t`Choose the vendor.`) },
    },
  });
  const steps = stepsFor(mayAuthorize);
  // What is typed is gone with a reload: then the way begins anew, whatever the address says.
  const asked = form.values.name === "" ? "company" : params.get("step");
  const step = steps.find((known) => known === asked) ?? "company";
  const at = steps.indexOf(step);
  const { messages, refuse, forget } = useRefusal(
    form,
    fieldsOf(form.values.vendors.length),
    error,
  );

  function show(next: NewCustomerStep) {
    setParams((known) => {
      const changed = new URLSearchParams(known);
      changed.set("step", next);
      return changed;
    });
  }

  /** On to the next step when this one is right; at the end to the first that is not. */
  function handleNext() {
    forget();
    const wrong = Object.keys(form.validate().errors).map(stepOf);
    const until = steps.slice(0, at + 1);
    const back = until.find((known) => wrong.includes(known));
    if (back) return show(back);
    const next = steps[at + 1];
    form.clearErrors();
    return next ? show(next) : void handleCreate();
  }

  async function handleCreate() {
    const result = await create(form.values);
    if (!result) return;
    if (result.__typename !== "CreateCustomerSuccess") {
      const refused =
        result.__typename === "EmailTakenError" ? { ...result, field: "firstUser.email" } : result;
      refuse(refused);
      if ("field" in refused) show(stepOf(refused.field));
      return;
    }
    const { customer, user } = result;
    notices.done(
      user
        ? t`${{ customer: customer.name }} is there. Sign-in instructions are on their way to ${{ email: user.email }}.`
        : t`${{ customer: customer.name }} is there.`,
    );
    go(`/console/customers/${customer.id}`, { replace: true });
  }

  return (
    <>
      <PageHeader
        title={t`Create a customer`}
        lead={t`Nothing is created before the last step.`}
        crumbs={[{ label: t`Customers`, to: "/console/customers" }]}
      />
      <div className={classes.way}>
        <Stepper
          label={t`Steps of the new customer`}
          steps={steps.map((known) => t(titles[known]))}
          current={at}
          onGo={(to) => show(steps[to] ?? "company")}
        />
        <FormStack
          key={step}
          label={t(titles[step])}
          onSubmit={(event) => {
            event.preventDefault();
            handleNext();
          }}
        >
          {step === "company" && <CompanyFields form={form} />}
          {step === "address" && <AddressFields form={form} />}
          {step === "user" && <FirstUserFields form={form} />}
          {step === "vendors" && <NewVendors form={form} />}
          {step === "review" && (
            <NewCustomerReview values={form.values} steps={steps} onGo={show} />
          )}
          <FormErrors messages={messages} />
          <FormActions>
            <Button component={PortalLink} to="/console/customers" variant="default">
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={loading}>
              {step === "review" ? <Trans>Create customer</Trans> : <Trans>Continue</Trans>}
            </Button>
          </FormActions>
        </FormStack>
      </div>
    </>
  );
}

const conditions = ["vendorId", "priceBookId", "currency", "supportPlanId", "vendorTenantId"];

/** Fields that a refusal can be shown at. */
function fieldsOf(vendors: number): readonly string[] {
  return [
    ...["name", "reference", "taxId", "country"],
    ...["address.line1", "address.city", "address.postalCode"],
    ...["firstUser.name", "firstUser.email", "firstUser.role"],
    ...Array.from({ length: vendors }, (_, place) =>
      conditions.map((name) => `vendors.${place}.${name}`),
    ).flat(),
  ];
}
