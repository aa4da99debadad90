import { graphql } from "../gql/index.js";

/** Told of each event among the reseller's customers, for lists that have no event of their own; `kind` says which they need. */
export const SomethingHappened = graphql(`
  subscription SomethingHappened {
    activity {
      sequence
      kind
    }
  }
`);
