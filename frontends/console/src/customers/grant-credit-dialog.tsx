import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput, useNotices } from "@markethall/ui";
import {
  FormActions,
  FormStack,
  isRequired,
  Select,
  Textarea,
  useForm,
} from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";
import { currencies } from "./currencies.js";
import classes from "./customer-forms.module.css";

const GrantCredit = graphql(`
  mutation GrantCredit($input: GrantCreditInput!) {
    grantCredit(input: $input) {
      __typename
      ... on GrantCreditSuccess {
        customer {
          id
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

interface GrantCreditDialogProps {
  customerId: string;
  opened: boolean;
  onClose: () => void;
  onGranted: () => void;
}

/** Gives a customer credit, which the next statement in its currency uses up first. */
export function GrantCreditDialog({ opened, onClose, ...rest }: GrantCreditDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Grant credit`}>
      <GrantCreditForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function GrantCreditForm({
  customerId,
  onClose,
  onGranted,
}: Omit<GrantCreditDialogProps, "opened">) {
  const { t } = useLingui();
  const [grant, { loading, error }] = useMutation(GrantCredit);
  const notices = useNotices();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { amount: "", currency: "USD", reason: "" },
    validate: {
      amount: (text) => (isPositiveAmount(text) ? null : t`Enter an amount, such as 100.00.`),
      reason: isRequired(t`Say what the credit is for: the customer reads it.`),
    },
  });
  const { messages, refuse, forget } = useRefusal(form, ["amount", "currency", "reason"], error);

  async function handleGrant({ amount, currency, reason }: typeof form.values) {
    forget();
    const input = { customerId, amount: amount.trim(), currency, reason };
    const { data } = await grant({ variables: { input } });
    const result = data?.grantCredit;
    if (result === undefined) return;
    if (result.__typename !== "GrantCreditSuccess") {
      refuse(result);
      return;
    }
    notices.done(t`The credit is granted.`);
    onGranted();
    onClose();
  }

  return (
    <FormStack
      label={t`Grant credit`}
      onSubmit={form.onSubmit((values) => void handleGrant(values))}
    >
      <div className={classes.pair}>
        <TextInput
          label={t`Amount`}
          placeholder="100.00"
          inputMode="decimal"
          required
          data-autofocus
          key={form.key("amount")}
          {...form.getInputProps("amount")}
        />
        <Select
          label={t`Currency`}
          data={currencies}
          searchable
          allowDeselect={false}
          required
          key={form.key("currency")}
          {...form.getInputProps("currency")}
        />
      </div>
      <Textarea
        label={t`Reason`}
        description={t`The customer reads it on the statement.`}
        autosize
        minRows={2}
        required
        key={form.key("reason")}
        {...form.getInputProps("reason")}
      />
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Grant credit</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}

/** Amounts go to the graph as they are typed; how many digits a currency has is checked there. */
function isPositiveAmount(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text.trim()) && /[1-9]/.test(text);
}
