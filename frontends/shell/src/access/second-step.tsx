import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Anchor, Text } from "@markethall/ui";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { FactorForm, type ShownProof } from "../security/factor-form.js";
import { refusalText } from "./refusal-text.js";
import type { SignedInViewer } from "./signed-in.js";

const CompleteSignIn = graphql(`
  mutation CompleteSignIn($input: CompleteSignInInput!) {
    completeSignIn(input: $input) {
      __typename
      ...SignedIn_SignInSuccess @unmask
      ... on SignInRefused {
        message
        retryAfterSeconds
      }
    }
  }
`);

/** What the graph asks for after the password. */
export interface SecondStepFacts {
  readonly challenge: string;
  readonly methods: readonly string[];
  readonly passkeyOptions?: string | null;
}

interface SecondStepProps {
  step: SecondStepFacts;
  onSignedIn: (viewer: SignedInViewer) => void;
  onStartAgain: () => void;
}

/** The second half of a sign-in: a passkey, a code, or one that was written down. */
export function SecondStep({ step, onSignedIn, onStartAgain }: SecondStepProps) {
  const { t } = useLingui();
  const [complete, { loading, error }] = useMutation(CompleteSignIn);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);

  async function handleShown(proof: ShownProof) {
    setRefusal(null);
    const { data } = await complete({
      variables: { input: { challenge: step.challenge, ...proof } },
    });
    const result = data?.completeSignIn;
    if (result?.__typename === "SignInSuccess") {
      setLeaving(true);
      onSignedIn(result.viewer);
    } else if (result?.__typename === "SignInRefused") setRefusal(refusalText(result));
  }

  return (
    <>
      <FactorForm
        methods={step.methods}
        passkeyOptions={() => Promise.resolve(step.passkeyOptions ?? null)}
        onShown={handleShown}
        submitLabel={t`Sign in`}
        busy={loading || leaving}
        problem={refusal ?? (error ? readError(error) : null)}
      />
      <Text size="sm" ta="center" mt="md">
        <Anchor component="button" type="button" inherit onClick={onStartAgain}>
          <Trans>Start again</Trans>
        </Anchor>
      </Text>
    </>
  );
}
