import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, Section, TextInput, useNotices } from "@markethall/ui";
import {
  ColorInput,
  FormActions,
  FormStack,
  isEmail,
  isRequired,
  useForm,
} from "@markethall/ui/forms";
import { graphql } from "../../gql/index.js";
import type { BrandingForm_ResellerFragment } from "../../gql/graphql.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import { BrandPreview } from "./brand-preview.js";
import { LogoField } from "./logo-field.js";
import classes from "./account-page.module.css";

graphql(`
  fragment BrandingForm_Reseller on Reseller {
    id
    displayName
    branding {
      logoUrl
      primaryColor
      accentColor
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
  "supportEmail",
  "supportUrl",
  "logoDataUrl",
];

/** Name, logo, colours and help, with a small portal beside them that shows each change at once. */
export function BrandingForm({ reseller, readOnly }: BrandingFormProps) {
  const [update, { loading, error }] = useMutation(UpdateBranding);
  const notices = useNotices();
  const form = useForm({
    initialValues: formValues(reseller),
    validate: {
      displayName: isRequired("Enter the name that customers know you by."),
      primaryColor: isColor,
      accentColor: isColor,
      supportEmail: (text) => (text.trim() === "" ? null : isEmail(text)),
      supportUrl: isLinkOrEmpty,
    },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);
  const { logoDataUrl, displayName, primaryColor, accentColor } = form.values;
  const logo = logoDataUrl ?? reseller.branding.logoUrl ?? null;

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
    notices.done("The account information is saved. Customers see it with their next page.");
  }

  return (
    <Section title="Name and looks">
      <div className={classes.columns}>
        <FormStack
          label="Name and looks"
          onSubmit={form.onSubmit((values) => void handleSave(values))}
        >
          <TextInput
            label="Friendly name"
            description="Stands in the portal's header and in every mail."
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
              label="Main colour"
              description="Buttons, links and the welcome."
              readOnly={readOnly}
              eyeDropperButtonProps={{ "aria-label": "Pick the main colour from the screen" }}
              {...form.getInputProps("primaryColor")}
            />
            <ColorInput
              label="Second colour"
              description="The far end of the welcome."
              readOnly={readOnly}
              eyeDropperButtonProps={{ "aria-label": "Pick the second colour from the screen" }}
              {...form.getInputProps("accentColor")}
            />
          </div>
          <TextInput
            label="Support e-mail"
            description="Customers write here, and answers to mails go here."
            type="email"
            readOnly={readOnly}
            {...form.getInputProps("supportEmail")}
          />
          <TextInput
            label="Help page"
            description="Your own page with help, if there is one."
            type="url"
            placeholder="https://"
            readOnly={readOnly}
            {...form.getInputProps("supportUrl")}
          />
          <FormErrors messages={messages} />
          {!readOnly && (
            <FormActions>
              <Button variant="default" onClick={form.reset} disabled={loading || !form.isDirty()}>
                Discard changes
              </Button>
              <Button type="submit" loading={loading} disabled={!form.isDirty()}>
                Save
              </Button>
            </FormActions>
          )}
        </FormStack>
        <BrandPreview
          name={displayName}
          logoUrl={logo === "" ? null : logo}
          primaryColor={primaryColor}
          accentColor={accentColor}
        />
      </div>
    </Section>
  );
}

/** Null for the logo: as it is; empty: none any more. */
function formValues({ displayName, branding }: BrandingForm_ResellerFragment) {
  const { primaryColor, accentColor, supportEmail, supportUrl } = branding;
  return {
    displayName,
    primaryColor,
    accentColor,
    supportEmail: supportEmail ?? "",
    supportUrl: supportUrl ?? "",
    logoDataUrl: null as string | null,
  };
}

function isColor(text: string): string | null {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text.trim())
    ? null
    : "Enter a colour such as #1a56db.";
}

function isLinkOrEmpty(text: string): string | null {
  if (text.trim() === "") return null;
  const secure = URL.canParse(text) && new URL(text).protocol === "https:";
  return secure ? null : "Enter a complete address that starts with https://.";
}
