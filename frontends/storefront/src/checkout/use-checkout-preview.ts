import { useSignedInViewer } from "@markethall/contracts";
import { readError, refusalText, useQuery } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";
import type { CheckoutPreviewQuery } from "../gql/graphql.js";

const CheckoutPreviewDocument = graphql(`
  query CheckoutPreview($customerId: ID!, $coTermWith: ID, $coTermMonthEnd: Boolean!) {
    customer(id: $customerId) {
      id
      cart {
        id
        checkoutPreview(coTermWith: $coTermWith, coTermMonthEnd: $coTermMonthEnd) {
          __typename
          ... on CheckoutPreview {
            needsApproval
            dueNow {
              amount
              currency
            }
            approvalAbove {
              amount
              currency
            }
            missing {
              code
              explanation
              fixPath
              vendor {
                id
                name
              }
            }
            lines {
              itemId
              chargedDays
              cycleDays
              nextChargeOn
              termEndsOn
              unitAmount {
                amount
                currency
              }
              amount {
                amount
                currency
              }
              recurring {
                amount
                currency
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
    }
  }
`);

type Previewed = NonNullable<
  NonNullable<CheckoutPreviewQuery["customer"]>["cart"]
>["checkoutPreview"];
export type CheckoutPreview = Extract<Previewed, { __typename: "CheckoutPreview" }>;
export type PreviewLine = CheckoutPreview["lines"][number];

/** Says how first terms are to end, as the checkout takes it. */
export function coTermInput(coTerm: string): {
  coTermWith: string | null;
  coTermMonthEnd: boolean;
} {
  const together = coTerm !== "none" && coTerm !== "month-end";
  return { coTermWith: together ? coTerm : null, coTermMonthEnd: coTerm === "month-end" };
}

/**
 * What the order would come to. While another end of the term is priced, the last answer stays; when that end
 * is not possible it stays, too, beside the reason.
 */
export function useCheckoutPreview(coTerm: string) {
  const { customer } = useSignedInViewer();
  const { data, previousData, error, loading, refetch } = useQuery(CheckoutPreviewDocument, {
    variables: { customerId: customer?.id ?? "", ...coTermInput(coTerm) },
    fetchPolicy: "network-only",
  });
  const answer = data?.customer?.cart?.checkoutPreview;
  const before = previousData?.customer?.cart?.checkoutPreview;
  const preview = isPreview(answer) ? answer : isPreview(before) ? before : null;
  return {
    preview,
    /** Why the first terms cannot end as they were asked to. */
    impossible: answer?.__typename === "InvalidInputError" ? refusalText(answer) : null,
    problem: error ? readError(error) : null,
    busy: loading,
    refetch,
  };
}

function isPreview(answer: Previewed | null | undefined): answer is CheckoutPreview {
  return answer?.__typename === "CheckoutPreview";
}
