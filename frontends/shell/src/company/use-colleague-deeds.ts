import { useLingui } from "@lingui/react/macro";
import { useProven } from "@markethall/contracts";
import { problemOf, useMutation } from "@markethall/graph-client";
import { graphql } from "../gql/index.js";

const SuspendColleague = graphql(`
  mutation SuspendColleague($input: SuspendUserInput!) {
    suspendUser(input: $input) {
      __typename
      ... on SuspendUserSuccess {
        user {
          id
          status
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const ReactivateColleague = graphql(`
  mutation ReactivateColleague($input: ReactivateUserInput!) {
    reactivateUser(input: $input) {
      __typename
      ... on ReactivateUserSuccess {
        user {
          id
          status
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const RemoveColleaguesFactors = graphql(`
  mutation RemoveColleaguesFactors($input: RemoveSecondFactorsInput!) {
    removeSecondFactors(input: $input) {
      __typename
      ... on RemoveSecondFactorsSuccess {
        user {
          id
          hasSecondFactor
        }
      }
      ... on ReauthenticationRequired {
        methods
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** What a company's administrator may do to a person of it: each answers why it was not done, or null. */
export function useColleagueDeeds() {
  const { t } = useLingui();
  const proven = useProven();
  const [suspend] = useMutation(SuspendColleague);
  const [reactivate] = useMutation(ReactivateColleague);
  const [removeFactors] = useMutation(RemoveColleaguesFactors);
  return {
    onSuspend: async (userId: string) => {
      const { data, error } = await suspend({ variables: { input: { userId } } });
      return problemOf(data?.suspendUser, error);
    },
    onReactivate: async (userId: string) => {
      const { data, error } = await reactivate({ variables: { input: { userId } } });
      return problemOf(data?.reactivateUser, error);
    },
    onRemoveFactors: async (userId: string) => {
      let fault: unknown;
      const answer = await proven(async () => {
        const { data, error } = await removeFactors({ variables: { input: { userId } } });
        fault = error;
        return data?.removeSecondFactors;
      });
      return answer === null
        ? t`Nothing was changed: this needs a proof that it is you.`
        : problemOf(answer, fault);
    },
  };
}
