import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useProven } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, Section } from "@markethall/ui";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import { NewCodes } from "./new-codes.js";
import classes from "./security.module.css";

const RenewRecoveryCodes = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      __typename
      ... on RenewRecoveryCodesSuccess {
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

/** How many codes are left for the day the phone is gone, and ten new ones. */
export function RecoveryCodes({ left }: { left: number }) {
  const { t } = useLingui();
  const proven = useProven();
  const [renew, { loading, error }] = useMutation(RenewRecoveryCodes);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function handleRenew() {
    setProblem(null);
    const result = await proven(async () => (await renew()).data?.renewRecoveryCodes);
    if (result?.__typename === "RenewRecoveryCodesSuccess") setCodes(result.recoveryCodes);
    else if (result) setProblem(result.message);
  }

  return (
    <Section
      title={t`Recovery codes`}
      lead={t`For the day your phone or key is gone. Each works once.`}
    >
      <div className={classes.row}>
        <div className={classes.what}>
          <Plural
            value={left}
            _0="No code left."
            one="# code left. Making new ones ends it."
            other="# codes left. Making new ones ends them."
          />
        </div>
        <Button variant="default" loading={loading} onClick={() => void handleRenew()}>
          <Trans>Make new codes</Trans>
        </Button>
      </div>
      <FormErrors messages={[problem, error && readError(error)]} />
      {codes && (
        <Modal opened onClose={() => setCodes(null)} title={t`Your recovery codes`} size="lg">
          <NewCodes codes={codes} doneLabel={t`I have kept them`} onDone={() => setCodes(null)} />
        </Modal>
      )}
    </Section>
  );
}
