import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { Text } from "@markethall/ui";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { FactorForm, type ShownProof } from "./factor-form.js";

const BeginPasskeyProof = graphql(`
  mutation BeginPasskeyProof {
    beginPasskeyProof {
      __typename
      ... on BeginPasskeyProofSuccess {
        options
      }
    }
  }
`);

const Reauthenticate = graphql(`
  mutation Reauthenticate($input: ReauthenticateInput!) {
    reauthenticate(input: $input) {
      __typename
      ... on ReauthenticateSuccess {
        security {
          provenUntil
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

interface ProofDialogProps {
  methods: readonly string[];
  onAnswer: (proven: boolean) => void;
}

/** Asks a signed-in person to show again that it is them, before what opens the account is changed. */
export function ProofDialog({ methods, onAnswer }: ProofDialogProps) {
  const { t } = useLingui();
  const [begin] = useMutation(BeginPasskeyProof);
  const [prove, { loading, error }] = useMutation(Reauthenticate);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function passkeyOptions(): Promise<string | null> {
    const result = (await begin()).data?.beginPasskeyProof;
    return result?.__typename === "BeginPasskeyProofSuccess" ? result.options : null;
  }

  async function handleShown(proof: ShownProof) {
    setRefusal(null);
    const result = (await prove({ variables: { input: proof } })).data?.reauthenticate;
    if (result?.__typename === "ReauthenticateSuccess") onAnswer(true);
    else if (result) setRefusal(result.message);
  }

  return (
    <Modal opened onClose={() => onAnswer(false)} title={t`Show that it is you`} zIndex={1_000}>
      <Text c="dimmed" mb="md">
        <Trans>
          This changes how your account is opened, so it wants a proof of the last ten minutes.
        </Trans>
      </Text>
      <FactorForm
        methods={methods}
        passkeyOptions={passkeyOptions}
        onShown={handleShown}
        submitLabel={t`Go on`}
        busy={loading}
        problem={refusal ?? (error ? readError(error) : null)}
      />
    </Modal>
  );
}
