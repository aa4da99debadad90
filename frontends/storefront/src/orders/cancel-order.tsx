import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";

const CancelOrderMutation = graphql(`
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      __typename
      ... on CancelOrderSuccess {
        order {
          id
          status
          items {
            id
            status
          }
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

/** Takes an order back while it waits for approval. */
export function CancelOrder({ orderId, number }: { orderId: string; number: string }) {
  const { t } = useLingui();
  const notices = useNotices();
  const [asking, ask] = useDisclosure(false);
  const [cancel, { loading, error }] = useMutation(CancelOrderMutation);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function handleConfirm() {
    const { data } = await cancel({ variables: { input: { orderId } } });
    const result = data?.cancelOrder;
    if (result?.__typename === "CancelOrderSuccess") {
      ask.close();
      notices.done(t`Order ${number} is cancelled.`);
    } else if (result) setRefusal(result.message);
  }

  return (
    <>
      <Button variant="default" onClick={ask.open}>
        <Trans>Cancel order</Trans>
      </Button>
      <ConfirmConsequences
        opened={asking}
        onClose={ask.close}
        onConfirm={() => void handleConfirm()}
        title={t`Cancel order ${number}?`}
        consequences={[
          t`The request for approval is withdrawn.`,
          { kind: "stays", says: t`Nothing is set up at a vendor, and nothing is charged.` },
          t`It cannot be taken up again; you would order anew.`,
        ]}
        confirmLabel={t`Cancel order`}
        dangerous
        busy={loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
    </>
  );
}
