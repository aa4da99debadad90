import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Radio, Select, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { currencies } from "../customers/currencies.js";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";
import { baseNames, methodNames } from "./support-plan-text.js";
import {
  isAmount,
  isOptionalAmount,
  newSupportPlan,
  supportPlanInput,
} from "./support-plan-values.js";
import { TierFields } from "./tier-fields.js";
import classes from "./support-plans.module.css";

const CreateSupportPlan = graphql(`
  mutation CreateSupportPlan($input: CreateSupportPlanInput!) {
    createSupportPlan(input: $input) {
      __typename
      ... on CreateSupportPlanSuccess {
        supportPlan {
          id
          name
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

interface CreateSupportPlanDialogProps {
  opened: boolean;
  onClose: () => void;
  onCreated: () => void;
}

const fields = ["name", "percent", "amount", "currency", "minimum", "maximum", "tiers"];

/** A new support plan; it is never changed later, since statements rest on it. */
export function CreateSupportPlanDialog({
  opened,
  onClose,
  ...rest
}: CreateSupportPlanDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Create a support plan`} size="lg">
      <CreateSupportPlanForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function CreateSupportPlanForm({
  onClose,
  onCreated,
}: Omit<CreateSupportPlanDialogProps, "opened">) {
  const { t } = useLingui();
  const [create, { loading, error }] = useMutation(CreateSupportPlan);
  const notices = useNotices();
  const form = useForm({
    initialValues: newSupportPlan,
    validate: {
      name: isRequired(t`Give the plan a name.`),
      percent: (text, { method }) => (method === "FIXED_PERCENT" ? isAmount(text) : null),
      amount: (text, { method }) => (method === "FIXED_AMOUNT" ? isAmount(text) : null),
      minimum: isOptionalAmount,
      maximum: isOptionalAmount,
    },
  });
  const { messages, refuse, forget } = useRefusal(form, fields, error);
  const { method } = form.values;
  const choicesOf = (names: Readonly<Record<string, MessageDescriptor>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: t(name) }));

  async function handleCreate(values: typeof form.values) {
    forget();
    const { data } = await create({ variables: { input: supportPlanInput(values) } });
    const result = data?.createSupportPlan;
    if (result?.__typename === "CreateSupportPlanSuccess") {
      notices.done(t`${result.supportPlan.name} is created.`);
      onCreated();
      onClose();
    } else if (result) refuse(result);
  }

  return (
    <FormStack
      label={t`Create a support plan`}
      onSubmit={form.onSubmit((values) => void handleCreate(values))}
    >
      <TextInput label={t`Name`} required data-autofocus {...form.getInputProps("name")} />
      <div className={classes.pair}>
        <Select
          label={t`Method`}
          data={choicesOf(methodNames)}
          allowDeselect={false}
          {...form.getInputProps("method")}
        />
        {method !== "FIXED_AMOUNT" && (
          <Select
            label={t`Percent of`}
            data={choicesOf(baseNames)}
            allowDeselect={false}
            {...form.getInputProps("base")}
          />
        )}
      </div>
      {method === "FIXED_PERCENT" && (
        <TextInput
          label={t`Percent`}
          placeholder="10"
          inputMode="decimal"
          required
          {...form.getInputProps("percent")}
        />
      )}
      {method === "FIXED_AMOUNT" && (
        <TextInput
          label={t`Amount`}
          placeholder="100.00"
          inputMode="decimal"
          required
          {...form.getInputProps("amount")}
        />
      )}
      {method === "TIERED" && (
        <>
          <TierFields form={form} />
          <Radio.Group label={t`Each percent applies`} {...form.getInputProps("tierMode")}>
            <div className={classes.choices}>
              <Radio value="ALL_TIERS" label={t`to the part inside its tier; the parts add up`} />
              <Radio value="TOP_TIER" label={t`to the whole, by the tier that it reaches`} />
            </div>
          </Radio.Group>
        </>
      )}
      <div className={classes.pair}>
        <TextInput
          label={t`At least`}
          description={t`Optional`}
          inputMode="decimal"
          {...form.getInputProps("minimum")}
        />
        <TextInput
          label={t`At most`}
          description={t`Optional`}
          inputMode="decimal"
          {...form.getInputProps("maximum")}
        />
        <Select
          label={t`Currency`}
          description={t`Of amounts and bounds`}
          data={currencies}
          searchable
          allowDeselect={false}
          {...form.getInputProps("currency")}
        />
      </div>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Create support plan</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
