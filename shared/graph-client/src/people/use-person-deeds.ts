import { useMutation } from "@apollo/client/react";
import { msg } from "@lingui/core/macro";
import { useProven } from "@markethall/contracts";
import { i18n } from "@markethall/language";
import { graphql } from "../gql/index.js";
import { problemOf } from "../read-error.js";

const SuspendUser = graphql(`
  mutation SuspendUser($input: SuspendUserInput!) {
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
        code
        limit
      }
    }
  }
`);

const ReactivateUser = graphql(`
  mutation ReactivateUser($input: ReactivateUserInput!) {
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
        code
        limit
      }
    }
  }
`);

const RemoveSecondFactors = graphql(`
  mutation RemoveSecondFactors($input: RemoveSecondFactorsInput!) {
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
        code
        limit
      }
    }
  }
`);

/** What staff, and a company's administrators, may do to a person: each answers why it was not done, or null. */
export function usePersonDeeds() {
  const proven = useProven();
  const [suspend] = useMutation(SuspendUser);
  const [reactivate] = useMutation(ReactivateUser);
  const [removeFactors] = useMutation(RemoveSecondFactors);
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
        ? i18n._(msg`Nothing was changed: this needs a proof that it is you.`)
        : problemOf(answer, fault);
    },
  };
}
