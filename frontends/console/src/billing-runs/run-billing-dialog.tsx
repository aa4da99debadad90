import { Trans, useLingui } from "@lingui/react/macro";
import { useGo } from "@markethall/contracts";
import { useMutation } from "@markethall/graph-client";
import { Button, Callout, FormErrors, useNotices } from "@markethall/ui";
import { FormActions, FormStack, MultiSelect, Radio, Select, useForm } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { useCustomerOptions } from "../customer-choice/customer-options.js";
import { graphql } from "../gql/index.js";
import { monthsBefore } from "../periods/billing-months.js";
import { useRefusal } from "../refusals/use-refusal.js";
import classes from "./run-billing-dialog.module.css";

const RunBilling = graphql(`
  mutation RunBilling($input: RunBillingInput!) {
    runBilling(input: $input) {
      __typename
      ... on RunBillingSuccess {
        billingRun {
          id
          period
          status
        }
      }
      ... on RunInProgressError {
        billingRun {
          id
          period
          status
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

const MONTHS_BACK = 12;

interface RunBillingDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Orders drafts of a month, for all customers or some. */
export function RunBillingDialog({ opened, onClose }: RunBillingDialogProps) {
  const { t } = useLingui();
  return (
    <Modal opened={opened} onClose={onClose} title={t`Run billing`}>
      <RunBillingForm onClose={onClose} />
    </Modal>
  );
}

function RunBillingForm({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [run, { loading, error }] = useMutation(RunBilling);
  const [some, setSome] = useState(false);
  const { options } = useCustomerOptions();
  const months = monthsBefore(new Date(), MONTHS_BACK);
  const notices = useNotices();
  const go = useGo();
  const form = useForm({
    mode: "uncontrolled",
    // The month that has ended is the one to bill.
    initialValues: { period: months[1]?.value ?? "", customerIds: [] as string[] },
    validate: {
      customerIds: (ids) => (some && ids.length === 0 ? t`Choose at least one customer.` : null),
    },
  });
  const { messages, refuse, forget } = useRefusal(form, ["period", "customerIds"], error);

  async function handleRun({ period, customerIds }: typeof form.values) {
    forget();
    const input = { period, ...(some ? { customerIds } : {}) };
    const { data } = await run({ variables: { input } });
    const result = data?.runBilling;
    if (result === undefined) return;
    if (result.__typename === "RunBillingSuccess" || result.__typename === "RunInProgressError") {
      if (result.__typename === "RunInProgressError") notices.tell(result.message);
      onClose();
      go(`/console/billing/runs/${result.billingRun.id}`);
    } else refuse(result);
  }

  return (
    <FormStack label={t`Run billing`} onSubmit={form.onSubmit((values) => void handleRun(values))}>
      <Select
        label={t`Month`}
        data={months}
        allowDeselect={false}
        required
        data-autofocus
        key={form.key("period")}
        {...form.getInputProps("period")}
      />
      <Radio.Group
        label={t`Customers`}
        value={some ? "some" : "all"}
        onChange={(value) => setSome(value === "some")}
      >
        <div className={classes.choices}>
          <Radio value="all" label={t`All customers`} />
          <Radio value="some" label={t`Some of them`} />
        </div>
      </Radio.Group>
      {some && (
        <MultiSelect
          label={t`Which customers`}
          data={options}
          searchable
          nothingFoundMessage={t`No such customer`}
          key={form.key("customerIds")}
          {...form.getInputProps("customerIds")}
        />
      )}
      <Callout>
        <Trans>
          Drafts of this month are made anew. Statements that are open or closed stay as they are,
          and customers see nothing until you open a draft.
        </Trans>
      </Callout>
      <FormErrors messages={messages} />
      <FormActions>
        <Button variant="default" onClick={onClose} disabled={loading}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={loading}>
          <Trans>Run billing</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
