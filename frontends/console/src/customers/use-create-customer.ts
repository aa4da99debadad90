import { useMutation } from "@markethall/graph-client";
import { useAbilities } from "@markethall/contracts";
import { graphql } from "../gql/index.js";
import { newCustomerInput, type NewCustomer } from "./new-customer.js";

graphql(`
  fragment CreatedCustomer on CreateCustomerSuccess {
    customer {
      id
      name
    }
    user {
      id
      email
    }
  }
`);

const CreateCustomer = graphql(`
  mutation CreateCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      __typename
      ...CreatedCustomer @unmask
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

const OnboardCustomer = graphql(`
  mutation OnboardCustomer($input: OnboardCustomerInput!) {
    onboardCustomer(input: $input) {
      __typename
      ...CreatedCustomer @unmask
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

/** Creates the customer in one step with its vendors, or without them for who may not authorise any. */
export function useCreateCustomer() {
  const { can } = useAbilities();
  const [create, creating] = useMutation(CreateCustomer);
  const [onboard, onboarding] = useMutation(OnboardCustomer);
  return {
    mayAuthorize: can("onboardCustomer"),
    loading: creating.loading || onboarding.loading,
    error: creating.error ?? onboarding.error,
    create: async (values: NewCustomer) => {
      const { vendors, ...profile } = newCustomerInput(values);
      if (can("onboardCustomer")) {
        const input = { ...profile, vendors };
        return (await onboard({ variables: { input } })).data?.onboardCustomer;
      }
      return (await create({ variables: { input: profile } })).data?.createCustomer;
    },
  };
}
