import { Trans, useLingui } from "@lingui/react/macro";
import { useProven } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, DateText, Section, useDisclosure, useNotices } from "@markethall/ui";
import { ConfirmConsequences, Modal } from "@markethall/ui/overlays";
import { useCallback, useState } from "react";
import { graphql } from "../gql/index.js";
import { AppSetUp } from "./app-set-up.js";
import { NewCodes } from "./new-codes.js";
import classes from "./security.module.css";

const RemoveAuthenticatorApp = graphql(`
  mutation RemoveAuthenticatorApp {
    removeAuthenticatorApp {
      __typename
      ... on RemoveAuthenticatorAppSuccess {
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

/** The app that makes codes: to be added, replaced or removed. */
export function AuthenticatorAppSection({ addedAt }: { addedAt: string | null }) {
  const { t } = useLingui();
  const [adding, add] = useDisclosure(false);
  const [removing, remove] = useDisclosure(false);
  return (
    <Section
      title={t`Authenticator app`}
      lead={t`An app on your phone shows a new code every half minute, also without a network.`}
    >
      <div className={classes.row}>
        <div className={classes.what}>
          {addedAt ? (
            <Trans>
              In use since <DateText value={addedAt} />
            </Trans>
          ) : (
            t`Not set up.`
          )}
        </div>
        <div className={classes.buttons}>
          {addedAt && (
            <Button variant="default" onClick={remove.open}>
              <Trans>Remove the app</Trans>
            </Button>
          )}
          <Button variant={addedAt ? "default" : "filled"} onClick={add.open}>
            {addedAt ? t`Use another app` : t`Add an app`}
          </Button>
        </div>
      </div>
      {adding && <AddDialog onClose={add.close} />}
      {removing && <RemoveDialog onClose={remove.close} />}
    </Section>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const notices = useNotices();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = useCallback(() => onClose(), [onClose]);

  function handleAdded(recoveryCodes: readonly string[] | null) {
    notices.done(t`The authenticator app is in use.`);
    if (recoveryCodes === null) onClose();
    else setCodes(recoveryCodes);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={codes ? t`Your recovery codes` : t`Add an authenticator app`}
      size="lg"
      closeOnClickOutside={false}
    >
      {codes ? (
        <NewCodes codes={codes} doneLabel={t`I have kept them`} onDone={onClose} />
      ) : (
        <AppSetUp onAdded={handleAdded} onCancel={close} />
      )}
    </Modal>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const proven = useProven();
  const notices = useNotices();
  const [remove, { loading, error }] = useMutation(RemoveAuthenticatorApp);
  const [problem, setProblem] = useState<string | null>(null);

  async function handleConfirm() {
    setProblem(null);
    const result = await proven(async () => (await remove()).data?.removeAuthenticatorApp);
    if (result?.__typename === "RemoveAuthenticatorAppSuccess") {
      notices.done(t`The authenticator app is removed.`);
      onClose();
    } else if (result) setProblem(result.message);
  }

  return (
    <ConfirmConsequences
      opened
      onClose={onClose}
      onConfirm={() => void handleConfirm()}
      title={t`Remove the authenticator app`}
      consequences={[
        t`Its codes open your account no more.`,
        t`Without another second factor your password alone does, and your recovery codes end.`,
      ]}
      confirmLabel={t`Remove the app`}
      dangerous
      busy={loading}
      problem={problem ?? (error ? readError(error) : null)}
    />
  );
}
