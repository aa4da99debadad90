import { Trans, useLingui } from "@lingui/react/macro";
import { useStorefront } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Anchor, Button, FormErrors, TextInput } from "@markethall/ui";
import {
  Checkbox,
  fieldErrors,
  FormStack,
  isEmail,
  isRequired,
  useForm,
} from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { SignUpNextStep } from "../gql/graphql.js";
import { AddressFields, addressRules, emptyAddress } from "./address-fields.js";
import { isNewPassword, NewPasswordField } from "./password-field.js";
import classes from "./sign-up-form.module.css";

const SignUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on SignUpSuccess {
        nextStep
      }
      ... on UserError {
        message
        code
        limit
      }
      ... on InvalidInputError {
        field
      }
    }
  }
`);

interface Eula {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly body: string;
}

interface SignUpFormProps {
  /** The reseller's settings (rules.md §5): what this form has to ask for. */
  asked: {
    readonly requireAddress: boolean;
    readonly requireEula: boolean;
    readonly eula?: Eula | null;
  };
  onDone: (step: SignUpNextStep, email: string) => void;
}

/** Asks for what the reseller wants to know, and for nothing else. */
export function SignUpForm({ asked, onDone }: SignUpFormProps) {
  const { t } = useLingui();
  const { accountName } = useStorefront();
  const eula = asked.requireEula ? (asked.eula ?? null) : null;
  const [signUp, { loading, error }] = useMutation(SignUp);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: {
      companyName: "",
      name: "",
      email: "",
      password: "",
      address: { ...emptyAddress },
      accepted: false,
    },
    validate: {
      companyName: isRequired(t`Enter the name of your company.`),
      name: isRequired(t`Enter your name.`),
      email: isEmail,
      password: isNewPassword,
      address: asked.requireAddress ? addressRules : {},
      accepted: (accepted: boolean) =>
        eula && !accepted ? t`Read and accept the terms to go on.` : null,
    },
  });

  async function submit({ companyName, name, email, password, address }: typeof form.values) {
    setRefusal(null);
    const input = {
      accountName,
      companyName: companyName.trim(),
      name: name.trim(),
      email: email.trim(),
      password,
      ...(asked.requireAddress ? { address: { ...address, line2: address.line2 || null } } : {}),
      ...(eula ? { acceptEulaId: eula.id } : {}),
    };
    const { data } = await signUp({ variables: { input } });
    const result = data?.signUp;
    if (!result) return;
    if (result.__typename === "SignUpSuccess") return onDone(result.nextStep, input.email);
    const told = fieldErrors(result, FIELDS);
    form.setErrors(told.fields);
    setRefusal(told.form);
  }

  return (
    <FormStack label={t`Sign up`} onSubmit={form.onSubmit((values) => void submit(values))}>
      <TextInput
        label={t`Company`}
        autoComplete="organization"
        key={form.key("companyName")}
        {...form.getInputProps("companyName")}
      />
      <TextInput
        label={t`Your name`}
        autoComplete="name"
        key={form.key("name")}
        {...form.getInputProps("name")}
      />
      <TextInput
        label={t`E-mail address`}
        type="email"
        autoComplete="email"
        key={form.key("email")}
        {...form.getInputProps("email")}
      />
      <NewPasswordField key={form.key("password")} {...form.getInputProps("password")} />
      {asked.requireAddress && <AddressFields form={form} />}
      {eula && (
        <Checkbox
          label={<EulaLabel eula={eula} />}
          key={form.key("accepted")}
          {...form.getInputProps("accepted", { type: "checkbox" })}
        />
      )}
      <FormErrors messages={[refusal, error && readError(error)]} />
      <Button type="submit" fullWidth size="md" loading={loading}>
        <Trans>Sign up</Trans>
      </Button>
    </FormStack>
  );
}

const FIELDS = [
  "companyName",
  "name",
  "email",
  "password",
  ...Object.keys(emptyAddress).map((name) => `address.${name}`),
];

function EulaLabel({ eula }: { eula: Eula }) {
  const { title, version, body } = eula;
  const [reading, setReading] = useState(false);
  return (
    <>
      <Trans>
        I accept the{" "}
        <Anchor component="button" type="button" inherit onClick={() => setReading(true)}>
          {title}
        </Anchor>
        , version {version}.
      </Trans>
      <Modal opened={reading} onClose={() => setReading(false)} title={title} size="lg">
        <div className={classes.terms}>{body}</div>
      </Modal>
    </>
  );
}
