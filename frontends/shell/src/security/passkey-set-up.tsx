import { Trans, useLingui } from "@lingui/react/macro";
import { useProven } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, TextInput } from "@markethall/ui";
import { FormActions, FormStack } from "@markethall/ui/forms";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { makePasskey } from "./passkey.js";

const BeginPasskey = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      __typename
      ... on BeginPasskeySuccess {
        options
      }
      ... on ReauthenticationRequired {
        message
        methods
      }
    }
  }
`);

const AddPasskey = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      __typename
      ... on AddPasskeySuccess {
        recoveryCodes
        security {
          ...SecurityPage_AccountSecurity @unmask
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

interface PasskeySetUpProps {
  /** With new recovery codes, or null where the earlier ones go on working. */
  onAdded: (recoveryCodes: readonly string[] | null) => void;
  onCancel: () => void;
}

/** Adds a passkey under a name by which its owner knows it again. */
export function PasskeySetUp({ onAdded, onCancel }: PasskeySetUpProps) {
  const { t } = useLingui();
  const proven = useProven();
  const [begin] = useMutation(BeginPasskey);
  const [add] = useMutation(AddPasskey);
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** Why it was not added; null when it was, or nothing more is to be said. */
  async function attempt(): Promise<string | null> {
    const begun = await proven(async () => {
      const { data, error } = await begin();
      if (!data) throw error ?? new TypeError("no answer");
      return data.beginPasskey;
    });
    if (begun?.__typename !== "BeginPasskeySuccess") return null;
    const made = await makePasskey(begun.options);
    if (made.answer === null) return made.problem;
    const input = { name: name.trim(), response: made.answer };
    const { data, error } = await add({ variables: { input } });
    const result = data?.addPasskey;
    if (result?.__typename !== "AddPasskeySuccess") return result?.message ?? readError(error);
    onAdded(result.recoveryCodes ?? null);
    return null;
  }

  async function submit(event: { preventDefault: () => void }) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    setProblem(await attempt().catch((error: unknown) => readError(error)));
    setBusy(false);
  }

  return (
    <FormStack label={t`Add a passkey`} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t`Name of the passkey`}
        description={t`By which you know it again, such as Work laptop.`}
        autoComplete="off"
        maxLength={60}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FormErrors messages={[problem]} />
      <FormActions>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={busy} disabled={name.trim() === ""}>
          <Trans>Add the passkey</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
