import { graphql } from "../gql/index.js";
import type { SignedIn_SignInSuccessFragment } from "../gql/graphql.js";

graphql(`
  fragment SignedIn_SignInSuccess on SignInSuccess {
    viewer {
      user {
        id
        role
      }
      reseller {
        id
        accountName
      }
      permissions
      mustAddSecondFactor
    }
  }
`);

/** Who has just signed in: enough to know where they land. */
export type SignedInViewer = SignedIn_SignInSuccessFragment["viewer"];
