import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { Button, ErrorState, FormErrors, LoadingState, TextInput } from "@markethall/ui";
import { Checkbox, FormActions, FormStack, isRequired, useForm } from "@markethall/ui/forms";
import { graphql } from "../../gql/index.js";
import { useRefusal } from "../../refusals/use-refusal.js";
import classes from "./webhooks.module.css";

const WebhookEventTypes = graphql(`
  query WebhookEventTypes {
    webhookEventTypes {
      name
      description
    }
  }
`);

export interface WebhookValues {
  url: string;
  description: string;
  eventTypes: string[];
}

interface Refused {
  readonly message: string;
  readonly field?: string;
}

interface WebhookFormProps {
  label: string;
  initial: WebhookValues;
  submitLabel: string;
  busy: boolean;
  error: unknown;
  /** Answers why it was refused, or nothing when it went well. */
  onSubmit: (values: WebhookValues) => Promise<Refused | null>;
  onClose: () => void;
}

/** An endpoint's address and the events that it is told about. */
export function WebhookForm(props: WebhookFormProps) {
  const { t } = useLingui();
  const { label, initial, submitLabel, busy, onSubmit, onClose } = props;
  const types = useQuery(WebhookEventTypes);
  const form = useForm({
    initialValues: initial,
    validate: {
      url: isRequired(t`Enter the address of the partner's system.`),
      eventTypes: (chosen) => (chosen.length > 0 ? null : t`Choose at least one event.`),
    },
  });
  const { messages, refuse, forget } = useRefusal(
    form,
    ["url", "description", "eventTypes"],
    props.error,
  );

  async function handleSubmit(values: WebhookValues) {
    forget();
    const refused = await onSubmit(values);
    if (refused) refuse(refused);
  }

  if (types.error && !types.data) {
    return <ErrorState message={readError(types.error)} onRetry={() => void types.refetch()} />;
  }
  if (!types.data) return <LoadingState shape="text" label={t`Loading the events`} />;
  return (
    <FormStack label={label} onSubmit={form.onSubmit((values) => void handleSubmit(values))}>
      <TextInput
        label={t({ message: "Address", context: "of a web service" })}
        description={t`https, on the public internet`}
        placeholder="https://erp.partner.example/webhooks"
        required
        data-autofocus
        {...form.getInputProps("url")}
      />
      <TextInput
        label={t`Description`}
        placeholder={t`Contoso's ERP`}
        {...form.getInputProps("description")}
      />
      <Checkbox.Group label={t`Events`} required {...form.getInputProps("eventTypes")}>
        <div className={classes.choices}>
          {types.data.webhookEventTypes.map(({ name, description }) => (
            <Checkbox key={name} value={name} label={name} description={description} />
          ))}
        </div>
      </Checkbox.Group>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={busy}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={busy}>
          {submitLabel}
        </Button>
      </FormActions>
    </FormStack>
  );
}
