import { Trans } from "@lingui/react/macro";
import { useSession } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, IconKey } from "@markethall/ui";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { knowsPasskeys, showPasskey } from "../security/passkey.js";
import { refusalText } from "./refusal-text.js";
import type { SignedInViewer } from "./signed-in.js";

const BeginPasskeySignIn = graphql(`
  mutation BeginPasskeySignIn {
    beginPasskeySignIn {
      __typename
      ... on BeginPasskeySignInSuccess {
        options
      }
    }
  }
`);

const SignInWithPasskey = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      __typename
      ...SignedIn_SignInSuccess @unmask
      ... on SignInRefused {
        message
        retryAfterSeconds
      }
    }
  }
`);

/** Sign-in without a password, for browsers that know passkeys. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: (viewer: SignedInViewer) => void }) {
  const { audience, accountName } = useSession();
  const [begin] = useMutation(BeginPasskeySignIn);
  const [signIn] = useMutation(SignInWithPasskey);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (!knowsPasskeys()) return null;

  async function attempt(): Promise<string | null> {
    const { data: begun, error } = await begin();
    if (!begun) return readError(error);
    const shown = await showPasskey(begun.beginPasskeySignIn.options);
    if (shown.answer === null) return shown.problem;
    const { data, error: refused } = await signIn({
      variables: {
        input: { accountName: audience === "portal" ? accountName : null, passkey: shown.answer },
      },
    });
    const result = data?.signInWithPasskey;
    if (result?.__typename === "SignInSuccess") {
      onSignedIn(result.viewer);
      return null;
    }
    return result?.__typename === "SignInRefused" ? refusalText(result) : readError(refused);
  }

  async function handleClick() {
    setBusy(true);
    setProblem(null);
    const why = await attempt();
    setProblem(why);
    // After a success the page is on its way elsewhere, and the button stays busy.
    if (why !== null) setBusy(false);
  }

  return (
    <>
      <Button
        variant="default"
        fullWidth
        size="md"
        loading={busy}
        leftSection={<IconKey size={18} aria-hidden />}
        onClick={() => void handleClick()}
      >
        <Trans>Use a passkey instead</Trans>
      </Button>
      <FormErrors messages={[problem]} />
    </>
  );
}
