import { useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { CustomerOnPage } from "./customer-page.js";
import { useSuspensionConsequences } from "./suspension-consequences.js";

const SuspendCustomer = graphql(`
  mutation SuspendCustomer($input: SuspendCustomerInput!) {
    suspendCustomer(input: $input) {
      __typename
      ... on SuspendCustomerSuccess {
        customer {
          id
          status
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

const ReactivateCustomer = graphql(`
  mutation ReactivateCustomer($input: ReactivateCustomerInput!) {
    reactivateCustomer(input: $input) {
      __typename
      ... on ReactivateCustomerSuccess {
        customer {
          id
          status
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

interface CustomerAccessProps {
  customer: Pick<CustomerOnPage, "id" | "name" | "status">;
}

/** Keeps a customer's people out, or lets them in again, after saying what that does. Nothing while a sign-up is open. */
export function CustomerAccess({ customer }: CustomerAccessProps) {
  const { can } = useAbilities();
  const [asking, question] = useDisclosure(false);
  const [suspend, suspending] = useMutation(SuspendCustomer);
  const [reactivate, reactivating] = useMutation(ReactivateCustomer);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notices = useNotices();
  const { t } = useLingui();
  const { name } = customer;
  const suspension = useSuspensionConsequences(customer.id, asking);
  const isOut = customer.status === "SUSPENDED";
  if (!can("suspendCustomer") || (customer.status !== "ACTIVE" && !isOut)) return null;

  async function handleConfirm() {
    setRefusal(null);
    const variables = { input: { customerId: customer.id } };
    const result = isOut
      ? (await reactivate({ variables })).data?.reactivateCustomer
      : (await suspend({ variables })).data?.suspendCustomer;
    if (!result) return;
    if ("message" in result) return setRefusal(result.message);
    notices.done(isOut ? t`${name} is active again.` : t`${name} is suspended.`);
    question.close();
  }

  const error = suspending.error ?? reactivating.error;
  return (
    <>
      <Button variant={isOut ? "default" : "destructive"} onClick={question.open}>
        {isOut ? t`Reactivate customer` : t`Suspend customer`}
      </Button>
      <ConfirmConsequences
        opened={asking}
        onClose={question.close}
        onConfirm={() => void handleConfirm()}
        title={isOut ? t`Reactivate ${name}` : t`Suspend ${name}`}
        consequences={
          isOut
            ? [
                {
                  kind: "stays",
                  says: t`Its people may sign in again; who was suspended in person stays so.`,
                },
              ]
            : suspension
        }
        {...(isOut ? {} : { typed: name })}
        confirmLabel={isOut ? t`Reactivate customer` : t`Suspend customer`}
        dangerous={!isOut}
        busy={suspending.loading || reactivating.loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
    </>
  );
}
