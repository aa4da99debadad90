import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, Section, useNotices } from "@markethall/ui";
import { FormActions, FormStack, Radio, Switch, Textarea, useForm } from "@markethall/ui/forms";
import { graphql } from "../../gql/index.js";
import type { SignUpForm_SignUpPolicyFragment } from "../../gql/graphql.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import { entriesText, parseEntries } from "./list-entries.js";
import { signUpOutcome } from "./sign-up-outcome.js";
import classes from "./sign-up-page.module.css";

graphql(`
  fragment SignUpForm_SignUpPolicy on SignUpPolicy {
    requireEmailValidation
    requireAddress
    requireEula
    approveAutomatically
    greenList
    redList
    greenListAction
  }
`);

const UpdateSignUpPolicy = graphql(`
  mutation UpdateSignUpPolicy($input: UpdateSignUpPolicyInput!) {
    updateSignUpPolicy(input: $input) {
      __typename
      ... on UpdateSignUpPolicySuccess {
        reseller {
          id
          signUpPolicy {
            ...SignUpForm_SignUpPolicy @unmask
          }
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

interface SignUpFormProps {
  policy: SignUpForm_SignUpPolicyFragment;
  /** Are there terms of use to accept? */
  hasEula: boolean;
}

const fields = ["requireEula", "greenList", "redList"];

/** All rules in one form, with what they come to in words beside them. */
export function SignUpForm({ policy, hasEula }: SignUpFormProps) {
  const [update, { loading, error }] = useMutation(UpdateSignUpPolicy);
  const notices = useNotices();
  const form = useForm({
    initialValues: {
      ...policy,
      greenList: entriesText(policy.greenList),
      redList: entriesText(policy.redList),
    },
    validate: { greenList: isList, redList: isList },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);
  const { greenList, redList, ...rules } = form.values;
  const hasGreenList = parseEntries(greenList).entries.length > 0;
  const hasRedList = parseEntries(redList).entries.length > 0;

  async function handleSave(values: typeof form.values) {
    forget();
    const { __typename, ...named } = values;
    const { data } = await update({
      variables: {
        input: {
          ...named,
          greenList: parseEntries(values.greenList).entries,
          redList: parseEntries(values.redList).entries,
        },
      },
    });
    const result = data?.updateSignUpPolicy;
    if (result === undefined) return;
    if (result.__typename !== "UpdateSignUpPolicySuccess") {
      refuse(result);
      return;
    }
    form.resetDirty();
    notices.done("The rules are saved. They hold for everybody who signs up from now on.");
  }

  return (
    <div className={classes.columns}>
      <FormStack
        label="Rules for sign-up"
        onSubmit={form.onSubmit((values) => void handleSave(values))}
      >
        <Switch
          label="E-mail validation"
          aria-label="E-mail validation"
          description="A link in a mail must be followed before anything else happens."
          {...form.getInputProps("requireEmailValidation", { type: "checkbox" })}
        />
        <Switch
          label="Address"
          aria-label="Address"
          description="The form asks for the company's postal address."
          {...form.getInputProps("requireAddress", { type: "checkbox" })}
        />
        <Switch
          label="Terms of use"
          aria-label="Terms of use"
          description={
            hasEula
              ? "They must be accepted; version, time and IP address are kept."
              : "They must be accepted. Publish them under Terms first."
          }
          disabled={!hasEula && !form.values.requireEula}
          {...form.getInputProps("requireEula", { type: "checkbox" })}
        />
        <Switch
          label="Approve automatically"
          aria-label="Approve automatically"
          description="Nobody has to approve. Such a customer may browse, and orders once it is set up."
          {...form.getInputProps("approveAutomatically", { type: "checkbox" })}
        />
        <div className={classes.lists}>
          <Textarea
            label="Green list"
            description="Domains, *.domains for their sub-domains, or whole addresses; one a line."
            placeholder={"contoso.com\n*.contoso.com"}
            autosize
            minRows={4}
            maxRows={14}
            {...form.getInputProps("greenList")}
          />
          <Textarea
            label="Red list"
            description="Refused whatever else holds, with a message that does not say why."
            placeholder="mailbox.example"
            autosize
            minRows={4}
            maxRows={14}
            {...form.getInputProps("redList")}
          />
        </div>
        <Radio.Group label="What the green list means" {...form.getInputProps("greenListAction")}>
          <div className={classes.radios}>
            <Radio value="ALLOW_ONLY" label="Only those on it may sign up" />
            <Radio
              value="AUTO_APPROVE"
              label="Everybody may sign up, and those on it are approved at once"
            />
          </div>
        </Radio.Group>
        <FormErrors messages={messages} />
        <FormActions>
          <Button variant="default" onClick={form.reset} disabled={loading || !form.isDirty()}>
            Discard changes
          </Button>
          <Button type="submit" loading={loading} disabled={!form.isDirty()}>
            Save rules
          </Button>
        </FormActions>
      </FormStack>
      <aside className={classes.outcome}>
        <Section title="What happens">
          <ul className={classes.sentences} aria-live="polite">
            {signUpOutcome({ ...rules, hasGreenList, hasRedList }).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      </aside>
    </div>
  );
}

function isList(text: string): string | null {
  const { wrong } = parseEntries(text);
  if (wrong.length === 0) return null;
  const [first = "", ...others] = wrong;
  const more = others.length > 0 ? ` and ${others.length} more` : "";
  return `“${first}”${more} is no domain, no *.domain and no address.`;
}
