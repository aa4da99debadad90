import { portalPath, useSession } from "@markethall/contracts";
import { useMutation } from "@markethall/graph-client";
import { leave } from "./stop.js";
import { graphql } from "../gql/index.js";

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      __typename
      ... on SignOutSuccess {
        signedOut
      }
    }
  }
`);

/** Ends the session on the server, then starts over with an empty memory. */
export function useSignOut(): () => Promise<void> {
  const { audience, accountName } = useSession();
  const [signOut] = useMutation(SignOut);
  return async () => {
    const stay = leave();
    await signOut().catch((error: unknown) => {
      stay();
      throw error;
    });
    window.location.assign(
      audience === "portal" ? portalPath("/v2c", accountName) : "/console/sign-in",
    );
  };
}
