import { graphql } from "../gql/index.js";

export const SavedViewsQuery = graphql(`
  query SavedViews($place: SavedViewPlace!) {
    viewer {
      savedViews(place: $place) {
        id
        name
        query
        isDefault
      }
    }
  }
`);

export const SaveView = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      __typename
      ... on SaveViewSuccess {
        savedView {
          id
          name
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

export const DeleteSavedView = graphql(`
  mutation DeleteSavedView($input: DeleteSavedViewInput!) {
    deleteSavedView(input: $input) {
      __typename
      ... on UserError {
        message
        code
        limit
      }
    }
  }
`);
