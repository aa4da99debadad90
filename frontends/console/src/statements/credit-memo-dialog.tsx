import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@markethall/graph-client";
import { Button, FormErrors, formatMoney, TextInput, useNotices } from "@markethall/ui";
import { FormActions, FormStack, isRequired, Textarea, useForm } from "@markethall/ui/forms";
import { Consequences, Modal } from "@markethall/ui/overlays";
import { graphql } from "../gql/index.js";
import { useRefusal } from "../refusals/use-refusal.js";
import type { StatementOnPage } from "./statement-page.js";

const IssueCreditMemo = graphql(`
  mutation IssueCreditMemo($input: IssueCreditMemoInput!) {
    issueCreditMemo(input: $input) {
      __typename
      ... on IssueCreditMemoSuccess {
        creditMemo {
          id
          number
          amount {
            amount
            currency
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

interface CreditMemoDialogProps {
  statement: StatementOnPage;
  opened: boolean;
  onClose: () => void;
  onIssued: () => void;
}

/** Corrects a statement that was issued: the amount becomes the customer's credit. */
export function CreditMemoDialog({ opened, onClose, ...rest }: CreditMemoDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Credit memo for ${rest.statement.number}`}>
      <CreditMemoForm onClose={onClose} {...rest} />
    </Modal>
  );
}

function CreditMemoForm({ statement, onClose, onIssued }: Omit<CreditMemoDialogProps, "opened">) {
  const { t } = useLingui();
  const issued = statement.creditMemos.length;
  const [issue, { loading, error }] = useMutation(IssueCreditMemo);
  const notices = useNotices();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { amount: "", reason: "" },
    validate: {
      amount: (text) =>
        /^\d+(\.\d+)?$/.test(text.trim()) && /[1-9]/.test(text)
          ? null
          : t`Enter an amount, such as 12.50.`,
      reason: isRequired(t`Say what is corrected: the customer reads it.`),
    },
  });
  const { messages, refuse, forget } = useRefusal(form, ["amount", "reason"], error);

  async function handleIssue({ amount, reason }: typeof form.values) {
    forget();
    const input = { statementId: statement.id, amount: amount.trim(), reason };
    const { data } = await issue({ variables: { input } });
    const result = data?.issueCreditMemo;
    if (result?.__typename === "IssueCreditMemoSuccess") {
      const { number, amount: credited } = result.creditMemo;
      notices.done(t`Credit memo ${number} over ${formatMoney(credited)} is issued.`);
      onIssued();
      onClose();
    } else if (result) refuse(result);
  }

  return (
    <FormStack
      label={t`Credit memo`}
      onSubmit={form.onSubmit((values) => void handleIssue(values))}
    >
      <Consequences
        of={[
          {
            kind: "warns",
            says: t`The amount becomes credit of ${statement.customer.name}, which its next statement in ${statement.currency} uses up first. It cannot be taken back.`,
          },
          ...(issued === 0
            ? []
            : [
                {
                  kind: "warns" as const,
                  says: t`${plural(issued, {
                    one: "# credit memo was issued for this statement already.",
                    other: "# credit memos were issued for this statement already.",
                  })}`,
                },
              ]),
          { kind: "stays", says: t`The statement itself stays as it is.` },
        ]}
      />
      <TextInput
        label={t`Amount in ${statement.currency}`}
        description={t`At most the statement's total, ${formatMoney(statement.total)}.`}
        inputMode="decimal"
        required
        data-autofocus
        key={form.key("amount")}
        {...form.getInputProps("amount")}
      />
      <Textarea
        label={t`Reason`}
        description={t`The customer reads it.`}
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
          <Trans>Issue credit memo</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
