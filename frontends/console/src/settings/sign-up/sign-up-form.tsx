import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { i18n } from "@markethall/language";
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
        code
        limit
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
  const { t } = useLingui();
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
    notices.done(t`The rules are saved. They hold for everybody who signs up from now on.`);
  }

  return (
    <div className={classes.columns}>
      <FormStack
        label={t`Rules for sign-up`}
        onSubmit={form.onSubmit((values) => void handleSave(values))}
      >
        <Switch
          label={t`E-mail validation`}
          aria-label={t`E-mail validation`}
          description={t`A link in a mail must be followed before anything else happens.`}
          {...form.getInputProps("requireEmailValidation", { type: "checkbox" })}
        />
        <Switch
          label={t`Address`}
          aria-label={t`Address`}
          description={t`The form asks for the company's postal address.`}
          {...form.getInputProps("requireAddress", { type: "checkbox" })}
        />
        <Switch
          label={t`Terms of use`}
          aria-label={t`Terms of use`}
          description={
            hasEula
              ? t`They must be accepted; version, time and IP address are kept.`
              : t`They must be accepted. Publish them under Terms first.`
          }
          disabled={!hasEula && !form.values.requireEula}
          {...form.getInputProps("requireEula", { type: "checkbox" })}
        />
        <Switch
          label={t`Approve automatically`}
          aria-label={t`Approve automatically`}
          description={t`Nobody has to approve. Such a customer may browse, and orders once it is set up.`}
          {...form.getInputProps("approveAutomatically", { type: "checkbox" })}
        />
        <div className={classes.lists}>
          <Textarea
            label={t`Green list`}
            description={t`Domains, *.domains for their sub-domains, or whole addresses; one a line.`}
            placeholder={"contoso.com\n*.contoso.com"}
            autosize
            minRows={4}
            maxRows={14}
            {...form.getInputProps("greenList")}
          />
          <Textarea
            label={t`Red list`}
            description={t`Refused whatever else holds, with a message that does not say why.`}
            placeholder="mailbox.example"
            autosize
            minRows={4}
            maxRows={14}
            {...form.getInputProps("redList")}
          />
        </div>
        <Radio.Group
          label={t`What the green list means`}
          {...form.getInputProps("greenListAction")}
        >
          <div className={classes.radios}>
            <Radio value="ALLOW_ONLY" label={t`Only those on it may sign up`} />
            <Radio
              value="AUTO_APPROVE"
              label={t`Everybody may sign up, and those on it are approved at once`}
            />
          </div>
        </Radio.Group>
        <FormErrors messages={messages} />
        <FormActions>
          <Button variant="default" onClick={form.reset} disabled={loading || !form.isDirty()}>
            <Trans>Discard changes</Trans>
          </Button>
          <Button type="submit" loading={loading} disabled={!form.isDirty()}>
            <Trans>Save rules</Trans>
          </Button>
        </FormActions>
      </FormStack>
      <aside className={classes.outcome}>
        <Section title={t`What happens`}>
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
  const more = others.length;
  return more > 0
    ? i18n._(msg`“${first}” and ${more} more is no domain, no *.domain and no address.`)
    : i18n._(msg`“${first}” is no domain, no *.domain and no address.`);
}
