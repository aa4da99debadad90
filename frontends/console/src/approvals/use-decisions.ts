import { useMutation } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";
import type { ApproveRequestsMutation, DeclineRequestsMutation } from "../gql/graphql.js";
import { alreadyDecided, openPoints } from "./refusals.js";

const ApproveRequestsDocument = graphql(`
  mutation ApproveRequests($input: ApproveRequestsInput!) {
    approveRequests(input: $input) {
      __typename
      ... on ApproveRequestsSuccess {
        outcomes {
          requestId
          result {
            __typename
            ... on ApproveRequestSuccess {
              approvalRequest {
                id
                status
              }
            }
            ...Open_PreconditionsOpenError @unmask
            ...Decided_AlreadyDecidedError @unmask
            ... on UserError {
              message
              code
              limit
            }
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

const DeclineRequestsDocument = graphql(`
  mutation DeclineRequests($input: DeclineRequestsInput!) {
    declineRequests(input: $input) {
      __typename
      ... on DeclineRequestsSuccess {
        outcomes {
          requestId
          result {
            __typename
            ... on DeclineRequestSuccess {
              approvalRequest {
                id
                status
              }
            }
            ...Decided_AlreadyDecidedError @unmask
            ... on UserError {
              message
              code
              limit
            }
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

/** What became of one of the requests that were decided together. */
export interface Outcome {
  readonly requestId: string;
  /** `done`: as wanted; `missing`: something must be set up first; `decided`: somebody was faster; `refused`: for another reason. */
  readonly kind: "done" | "missing" | "decided" | "refused";
  /** Why it was not done, as a sentence each. */
  readonly because: readonly string[];
}

type Approved = Extract<
  ApproveRequestsMutation["approveRequests"],
  { __typename: "ApproveRequestsSuccess" }
>["outcomes"][number];
type Declined = Extract<
  DeclineRequestsMutation["declineRequests"],
  { __typename: "DeclineRequestsSuccess" }
>["outcomes"][number];

/** The graph's answer about one request, as the page tells it. */
export function outcomeOf({ requestId, result }: Approved | Declined): Outcome {
  switch (result.__typename) {
    case "ApproveRequestSuccess":
    case "DeclineRequestSuccess":
      return { requestId, kind: "done", because: [] };
    case "PreconditionsOpenError":
      return { requestId, kind: "missing", because: openPoints(result) };
    case "AlreadyDecidedError":
      return { requestId, kind: "decided", because: [alreadyDecided(result.decision)] };
    default:
      return { requestId, kind: "refused", because: [result.message] };
  }
}

/** A list that was not taken at all says why; otherwise each request says what became of it. */
export type Decided = { readonly outcomes: readonly Outcome[] } | { readonly problem: string };

export interface Decisions {
  readonly approve: (requestIds: readonly string[]) => Promise<Decided | null>;
  readonly decline: (requestIds: readonly string[], reason: string) => Promise<Decided | null>;
}

/** Decides on several requests at one time, each by itself. Null when no answer came. */
export function useDecisions(): Decisions {
  const again = { refetchQueries: ["Approvals"] };
  const [approve] = useMutation(ApproveRequestsDocument, again);
  const [decline] = useMutation(DeclineRequestsDocument, again);
  return {
    approve: async (requestIds) => {
      const { data } = await approve({ variables: { input: { requestIds: [...requestIds] } } });
      return decidedOf(data?.approveRequests);
    },
    decline: async (requestIds, reason) => {
      const { data } = await decline({
        variables: { input: { requestIds: [...requestIds], reason } },
      });
      return decidedOf(data?.declineRequests);
    },
  };
}

type Answer =
  ApproveRequestsMutation["approveRequests"] | DeclineRequestsMutation["declineRequests"];

function decidedOf(answer: Answer | undefined): Decided | null {
  if (answer === undefined) return null;
  return "outcomes" in answer
    ? { outcomes: answer.outcomes.map(outcomeOf) }
    : { problem: answer.message };
}
