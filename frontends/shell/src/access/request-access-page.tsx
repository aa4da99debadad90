import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useStorefront } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Anchor, Button, Callout, FormErrors, TextInput } from "@markethall/ui";
import { fieldErrors, FormStack, isEmail, isRequired, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { AccessFrame } from "./access-frame.js";
import { isNewPassword, NewPasswordField } from "./password-field.js";

const RequestAccess = graphql(`
  mutation RequestAccess($input: RequestAccessInput!) {
    requestAccess(input: $input) {
      __typename
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

/** Asks to join a company that is a customer already; its reseller decides. */
export function RequestAccessPage() {
  const { t } = useLingui();
  const { accountName } = useStorefront();
  const [request, { loading, error }] = useMutation(RequestAccess);
  const [answer, setAnswer] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { customerNumber: "", name: "", email: "", password: "" },
    validate: {
      customerNumber: isRequired(t`Enter the customer number of your company.`),
      name: isRequired(t`Enter your name.`),
      email: isEmail,
      password: isNewPassword,
    },
  });

  async function submit(values: typeof form.values) {
    setRefusal(null);
    const { data } = await request({ variables: { input: { accountName, ...values } } });
    const result = data?.requestAccess;
    if (!result) return;
    if (result.__typename === "RequestAccessSuccess")
      return setAnswer(
        t`If the number and the address fit, you will get a mail with what comes next.`,
      );
    const told = fieldErrors(result, Object.keys(values));
    form.setErrors(told.fields);
    setRefusal(told.form);
  }

  return (
    <AccessFrame
      title={t`Join your company`}
      lead={t`For people whose company is a customer here already.`}
      aside={
        <Anchor component={PortalLink} to="/v2c/sign-in" inherit>
          <Trans>Back to sign in</Trans>
        </Anchor>
      }
    >
      {answer !== null ? (
        <Callout tone="good" title={t`Your request is on its way`}>
          {answer}
        </Callout>
      ) : (
        <FormStack
          label={t`Ask for access`}
          onSubmit={form.onSubmit((values) => void submit(values))}
        >
          <TextInput
            label={t`Customer number`}
            description={t`Your colleagues find it on the company page and on each statement.`}
            key={form.key("customerNumber")}
            {...form.getInputProps("customerNumber")}
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
          <FormErrors messages={[refusal, error && readError(error)]} />
          <Button type="submit" fullWidth size="md" loading={loading}>
            <Trans>Ask for access</Trans>
          </Button>
        </FormStack>
      )}
    </AccessFrame>
  );
}
