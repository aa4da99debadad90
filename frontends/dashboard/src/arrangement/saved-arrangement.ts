import { graphql } from "../gql/index.js";

export const SaveArrangement = graphql(`
  mutation SaveArrangement($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on SaveViewSuccess {
        savedView {
          id
          query
          isDefault
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

export const ForgetArrangement = graphql(`
  mutation ForgetArrangement($id: ID!) {
    deleteSavedView(input: { id: $id }) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);
