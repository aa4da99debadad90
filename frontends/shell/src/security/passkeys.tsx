import { useProven } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, DateText, FormErrors, Section, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmDialog, Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { SecurityPage_AccountSecurityFragment } from "../gql/graphql.js";
import { NewCodes } from "./new-codes.js";
import { knowsPasskeys } from "./passkey.js";
import { PasskeySetUp } from "./passkey-set-up.js";
import classes from "./security.module.css";

const RemovePasskey = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      __typename
      ... on RemovePasskeySuccess {
        security {
          ...SecurityPage_AccountSecurity @unmask
        }
      }
      ... on ReauthenticationRequired {
        methods
      }
      ... on UserError {
        message
      }
    }
  }
`);

type Passkey = SecurityPage_AccountSecurityFragment["passkeys"][number];

/** Passkeys by name, to be added and removed. */
export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const [adding, add] = useDisclosure(false);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  return (
    <Section
      title="Passkeys"
      lead="Your fingerprint, face or device PIN instead of a code, and instead of the password. They cannot be phished."
      actions={knowsPasskeys() && <Button onClick={add.open}>Add a passkey</Button>}
    >
      {passkeys.length === 0 ? (
        "None yet."
      ) : (
        <ul className={classes.list}>
          {passkeys.map((passkey) => (
            <li key={passkey.id} className={classes.row}>
              <div className={classes.what}>
                <div className={classes.name}>{passkey.name}</div>
                <div className={classes.detail}>
                  Added <DateText value={passkey.createdAt} />
                  {passkey.lastUsedAt && (
                    <>
                      , last used <DateText value={passkey.lastUsedAt} show="relative" />
                    </>
                  )}
                </div>
              </div>
              <Button
                variant="default"
                aria-label={`Remove ${passkey.name}`}
                onClick={() => setRemoving(passkey)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding && <AddDialog onClose={add.close} />}
      {removing && <RemoveDialog passkey={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const notices = useNotices();
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  function handleAdded(recoveryCodes: readonly string[] | null) {
    notices.done("The passkey is added.");
    if (recoveryCodes === null) onClose();
    else setCodes(recoveryCodes);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={codes ? "Your recovery codes" : "Add a passkey"}
      size={codes ? "lg" : "md"}
      closeOnClickOutside={false}
    >
      {codes ? (
        <NewCodes codes={codes} doneLabel="I have kept them" onDone={onClose} />
      ) : (
        <PasskeySetUp onAdded={handleAdded} onCancel={onClose} />
      )}
    </Modal>
  );
}

function RemoveDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const proven = useProven();
  const notices = useNotices();
  const [remove, { loading, error }] = useMutation(RemovePasskey);
  const [problem, setProblem] = useState<string | null>(null);

  async function handleConfirm() {
    setProblem(null);
    const variables = { input: { passkeyId: passkey.id } };
    const result = await proven(async () => (await remove({ variables })).data?.removePasskey);
    if (result?.__typename === "RemovePasskeySuccess") {
      notices.done(`${passkey.name} is removed.`);
      onClose();
    } else if (result) setProblem(result.message);
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={() => void handleConfirm()}
      title={`Remove ${passkey.name}`}
      consequences={[
        "It opens your account no more.",
        "Without another second factor your password alone does, and your recovery codes end.",
      ]}
      confirmLabel="Remove the passkey"
      dangerous
      busy={loading}
      problem={problem}
    >
      <FormErrors messages={[error && readError(error)]} />
    </ConfirmDialog>
  );
}
