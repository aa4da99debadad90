import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import {
  Button,
  Callout,
  FormErrors,
  formatMoney,
  IconRefresh,
  useDisclosure,
  useNotices,
} from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { ConsoleOrderQuery } from "../gql/graphql.js";
import classes from "./orders.module.css";

const RetryOrder = graphql(`
  mutation RetryOrder($input: RetryOrderInput!) {
    retryOrder(input: $input) {
      __typename
      ... on RetryOrderSuccess {
        order {
          id
          status
          stuckBecause
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

const CancelOrder = graphql(`
  mutation ConsoleCancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      __typename
      ... on CancelOrderSuccess {
        order {
          id
          status
          stuckBecause
        }
      }
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);

interface OrderActionsProps {
  order: NonNullable<ConsoleOrderQuery["order"]>;
  onChanged: () => void;
}

/** Why the order is stuck and how it goes on; nothing when there is nothing to do. */
export function OrderActions({ order, onChanged }: OrderActionsProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const notices = useNotices();
  const [retry, retrying] = useMutation(RetryOrder);
  const [cancel, cancelling] = useMutation(CancelOrder);
  const [asked, dialog] = useDisclosure(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const stuck = order.status === "NEEDS_ATTENTION";
  const cancellable = (stuck || order.status === "PENDING_APPROVAL") && can("cancelOrder");
  if (!stuck && !cancellable) return null;

  const customer = order.customer.name;
  const total = formatMoney(order.total);

  async function handleRetry() {
    setRefusal(null);
    const { data } = await retry({ variables: { input: { orderId: order.id } } });
    const result = data?.retryOrder;
    if (result?.__typename === "RetryOrderSuccess")
      notices.done(t`${{ number: order.number }} is on its way again.`);
    else if (result) setRefusal(result.message);
    onChanged();
  }

  async function handleCancel() {
    setRefusal(null);
    const { data } = await cancel({ variables: { input: { orderId: order.id } } });
    const result = data?.cancelOrder;
    if (result?.__typename === "CancelOrderSuccess") {
      notices.done(t`${{ number: order.number }} is cancelled.`);
      dialog.close();
    } else if (result) setRefusal(result.message);
    onChanged();
  }

  return (
    <>
      {stuck && (
        <Callout tone="warn" title={t`This order is stuck`}>
          {order.stuckBecause ?? t`The vendor refused it and gave no reason.`}
        </Callout>
      )}
      {!asked && <FormErrors messages={[refusal, retrying.error && readError(retrying.error)]} />}
      <div className={classes.actions}>
        {stuck && can("retryOrder") && (
          <Button
            leftSection={<IconRefresh size={16} aria-hidden />}
            loading={retrying.loading}
            onClick={() => void handleRetry()}
          >
            <Trans>Try again</Trans>
          </Button>
        )}
        {cancellable && (
          <Button variant="destructive" onClick={dialog.open}>
            <Trans>Cancel order</Trans>
          </Button>
        )}
      </div>
      <ConfirmConsequences
        opened={asked}
        onClose={dialog.close}
        onConfirm={() => void handleCancel()}
        title={t`Cancel ${{ number: order.number }}`}
        consequences={[
          t`${plural(order.items.length, {
            one: `${customer} is told that it does not get the # item of this order, over ${total}.`,
            other: `${customer} is told that it does not get the # items of this order, over ${total}.`,
          })}`,
          { kind: "warns", says: t`What a vendor has delivered already stays and is billed.` },
          t`This cannot be undone: the customer would have to order anew.`,
        ]}
        confirmLabel={t`Cancel order`}
        dangerous
        busy={cancelling.loading}
        problem={refusal ?? (cancelling.error ? readError(cancelling.error) : null)}
      />
    </>
  );
}
