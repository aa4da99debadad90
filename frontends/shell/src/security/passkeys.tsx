import { Trans, useLingui } from "@lingui/react/macro";
import { useProven } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, DateText, FormErrors, Section, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences, Modal } from "@markethall/ui/overlays";
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
        code
        limit
      }
    }
  }
`);

type Passkey = SecurityPage_AccountSecurityFragment["passkeys"][number];

/** Passkeys by name, to be added and removed. */
export function Passkeys({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t } = useLingui();
  const [adding, add] = useDisclosure(false);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const removal = ({ name }: Passkey) => t`Remove ${name}`;
  return (
    <Section
      title={t`Passkeys`}
      lead={t`Your fingerprint, face or device PIN instead of a code, and instead of the password. They cannot be phished.`}
      actions={
        knowsPasskeys() && (
          <Button onClick={add.open}>
            <Trans>Add a passkey</Trans>
          </Button>
        )
      }
    >
      {passkeys.length === 0 ? (
        t`None yet.`
      ) : (
        <ul className={classes.list}>
          {passkeys.map((passkey) => (
            <li key={passkey.id} className={classes.row}>
              <div className={classes.what}>
                <div className={classes.name}>{passkey.name}</div>
                <div className={classes.detail}>
                  {passkey.lastUsedAt ? (
                    <Trans>
                      Added <DateText value={passkey.createdAt} />, last used{" "}
                      <DateText value={passkey.lastUsedAt} show="relative" />
                    </Trans>
                  ) : (
                    <Trans>
                      Added <DateText value={passkey.createdAt} />
                    </Trans>
                  )}
                </div>
              </div>
              <Button
                variant="default"
                aria-label={removal(passkey)}
                onClick={() => setRemoving(passkey)}
              >
                <Trans>Remove</Trans>
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
  const { t } = useLingui();
  const notices = useNotices();
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  function handleAdded(recoveryCodes: readonly string[] | null) {
    notices.done(t`The passkey is added.`);
    if (recoveryCodes === null) onClose();
    else setCodes(recoveryCodes);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={codes ? t`Your recovery codes` : t`Add a passkey`}
      size={codes ? "lg" : "md"}
      closeOnClickOutside={false}
    >
      {codes ? (
        <NewCodes codes={codes} doneLabel={t`I have kept them`} onDone={onClose} />
      ) : (
        <PasskeySetUp onAdded={handleAdded} onCancel={onClose} />
      )}
    </Modal>
  );
}

function RemoveDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useLingui();
  const proven = useProven();
  const notices = useNotices();
  const [remove, { loading, error }] = useMutation(RemovePasskey);
  const [problem, setProblem] = useState<string | null>(null);
  const { name } = passkey;

  async function handleConfirm() {
    setProblem(null);
    const variables = { input: { passkeyId: passkey.id } };
    const result = await proven(async () => (await remove({ variables })).data?.removePasskey);
    if (result?.__typename === "RemovePasskeySuccess") {
      notices.done(t`${name} is removed.`);
      onClose();
    } else if (result) setProblem(result.message);
  }

  return (
    <ConfirmConsequences
      opened
      onClose={onClose}
      onConfirm={() => void handleConfirm()}
      title={t`Remove ${name}`}
      consequences={[
        t`It opens your account no more.`,
        {
          kind: "warns",
          says: t`Without another second factor your password alone does, and your recovery codes end.`,
        },
      ]}
      confirmLabel={t`Remove the passkey`}
      dangerous
      busy={loading}
      problem={problem}
    >
      <FormErrors messages={[error && readError(error)]} />
    </ConfirmConsequences>
  );
}
