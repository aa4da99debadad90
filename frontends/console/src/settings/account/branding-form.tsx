import { useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, Section, TextInput, useNotices } from "@markethall/ui";
import {
  ColorInput,
  FormActions,
  FormStack,
  isEmail,
  isRequired,
  SegmentedControl,
  Select,
  Textarea,
  useForm,
} from "@markethall/ui/forms";
import type { MessageDescriptor } from "@lingui/core";
import { graphql } from "../../gql/index.js";
import type { BrandingForm_ResellerFragment } from "../../gql/graphql.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import { BrandPreview } from "./brand-preview.js";
import { colorProblem, fontLabels, linkProblem, radiusLabels, sixDigits } from "./brand-choices.js";
import { LogoField } from "./logo-field.js";
import classes from "./account-page.module.css";

graphql(`
  fragment BrandingForm_Reseller on Reseller {
    id
    displayName
    issuer
    branding {
      logoUrl
      primaryColor
      accentColor
      radius
      font
      supportEmail
      supportUrl
    }
  }
`);

const UpdateBranding = graphql(`
  mutation UpdateBranding($input: UpdateBrandingInput!) {
    updateBranding(input: $input) {
      __typename
      ... on UpdateBrandingSuccess {
        reseller {
          ...BrandingForm_Reseller @unmask
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

interface BrandingFormProps {
  reseller: BrandingForm_ResellerFragment;
  readOnly: boolean;
}

const fields = [
  "displayName",
  "primaryColor",
  "accentColor",
  "radius",
  "font",
  "supportEmail",
  "supportUrl",
  "issuer",
  "logoDataUrl",
];

/** Name, logo, looks and help, with a small portal beside them that shows each change at once. */
export function BrandingForm({ reseller, readOnly }: BrandingFormProps) {
  const [update, { loading, error }] = useMutation(UpdateBranding);
  const notices = useNotices();
  const { t } = useLingui();
  const problem = (found: MessageDescriptor | null) => found && t(found);
  const form = useForm({
    initialValues: formValues(reseller),
    validate: {
      displayName: isRequired(t`Enter the name that customers know you by.`),
      primaryColor: (text) => problem(colorProblem(text)),
      accentColor: (text) => problem(colorProblem(text)),
      supportEmail: (text) => (text.trim() === "" ? null : isEmail(text)),
      supportUrl: (text) => problem(linkProblem(text)),
    },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);
  const { logoDataUrl, displayName, primaryColor, accentColor, radius, font } = form.values;
  const logo = logoDataUrl ?? reseller.branding.logoUrl ?? null;

  function options<T extends string>(labels: Readonly<Record<T, MessageDescriptor>>) {
    return (Object.entries(labels) as [T, MessageDescriptor][]).map(([value, label]) => ({
      value,
      label: t(label),
    }));
  }

  async function handleSave(values: typeof form.values) {
    forget();
    const { data } = await update({ variables: { input: values } });
    const result = data?.updateBranding;
    if (result === undefined) return;
    if (result.__typename !== "UpdateBrandingSuccess") {
      refuse(result);
      return;
    }
    form.setInitialValues(formValues(result.reseller));
    form.setValues(formValues(result.reseller));
    notices.done(t`The account information is saved. Customers see it with their next page.`);
  }

  return (
    <Section title={t`Name and looks`}>
      <div className={classes.columns}>
        <FormStack
          label={t`Name and looks`}
          onSubmit={form.onSubmit((values) => void handleSave(values))}
        >
          <TextInput
            label={t`Friendly name`}
            description={t`Stands in the portal's header and in every mail.`}
            required
            readOnly={readOnly}
            {...form.getInputProps("displayName")}
          />
          <LogoField
            logo={logo === "" ? null : logo}
            readOnly={readOnly}
            problem={form.errors["logoDataUrl"]}
            onChange={(dataUrl) => form.setFieldValue("logoDataUrl", dataUrl)}
            onProblem={(message) => form.setFieldError("logoDataUrl", message)}
          />
          <div className={classes.colors}>
            <ColorInput
              label={t`Main colour`}
              description={t`Buttons, links and the welcome.`}
              readOnly={readOnly}
              fixOnBlur={false}
              eyeDropperButtonProps={{ "aria-label": t`Pick the main colour from the screen` }}
              {...form.getInputProps("primaryColor")}
            />
            <ColorInput
              label={t`Second colour`}
              description={t`The far end of the welcome.`}
              readOnly={readOnly}
              fixOnBlur={false}
              eyeDropperButtonProps={{ "aria-label": t`Pick the second colour from the screen` }}
              {...form.getInputProps("accentColor")}
            />
          </div>
          <div className={classes.colors}>
            <div>
              <span className={classes.label} aria-hidden>
                {t`Corners`}
              </span>
              <SegmentedControl
                fullWidth
                readOnly={readOnly}
                aria-label={t`Corners`}
                data={options(radiusLabels)}
                {...form.getInputProps("radius")}
              />
            </div>
            <Select
              label={t`Letters`}
              readOnly={readOnly}
              allowDeselect={false}
              data={options(fontLabels)}
              {...form.getInputProps("font")}
            />
          </div>
          <TextInput
            label={t`Support e-mail`}
            description={t`Customers write here, and answers to mails go here.`}
            type="email"
            readOnly={readOnly}
            {...form.getInputProps("supportEmail")}
          />
          <TextInput
            label={t`Help page`}
            description={t`Your own page with help, if there is one.`}
            type="url"
            placeholder="https://"
            readOnly={readOnly}
            {...form.getInputProps("supportUrl")}
          />
          <Textarea
            label={t`On statements, from`}
            description={t`Your legal name, address and tax number, a line each. Statements made from now on show it.`}
            autosize
            minRows={3}
            maxRows={8}
            readOnly={readOnly}
            {...form.getInputProps("issuer")}
          />
          <FormErrors messages={messages} />
          {!readOnly && (
            <FormActions>
              <Button variant="default" onClick={form.reset} disabled={loading || !form.isDirty()}>
                {t`Discard changes`}
              </Button>
              <Button type="submit" loading={loading} disabled={!form.isDirty()}>
                {t`Save`}
              </Button>
            </FormActions>
          )}
        </FormStack>
        <BrandPreview
          name={displayName}
          logoUrl={logo === "" ? null : logo}
          look={{
            primaryColor: sixDigits(primaryColor),
            accentColor: sixDigits(accentColor),
            radius,
            font,
          }}
        />
      </div>
    </Section>
  );
}

/** Null for the logo: as it is; empty: none any more. */
function formValues({ displayName, issuer, branding }: BrandingForm_ResellerFragment) {
  const { primaryColor, accentColor, radius, font, supportEmail, supportUrl } = branding;
  return {
    displayName,
    primaryColor,
    accentColor,
    radius,
    font,
    supportEmail: supportEmail ?? "",
    supportUrl: supportUrl ?? "",
    issuer: issuer.join("\n"),
    logoDataUrl: null as string | null,
  };
}
