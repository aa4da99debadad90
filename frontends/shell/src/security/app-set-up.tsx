import { Trans, useLingui } from "@lingui/react/macro";
import { useProven } from "@markethall/contracts";
import { readError, useMutation } from "@markethall/graph-client";
import {
  Anchor,
  Button,
  CopyButton,
  FormErrors,
  LoadingState,
  TextInput,
  useMediaQuery,
} from "@markethall/ui";
import { FormActions, FormStack } from "@markethall/ui/forms";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../gql/index.js";
import classes from "./security.module.css";

const BeginAuthenticatorApp = graphql(`
  mutation BeginAuthenticatorApp {
    beginAuthenticatorApp {
      __typename
      ... on BeginAuthenticatorAppSuccess {
        secret
        uri
        qrCode
      }
      ... on ReauthenticationRequired {
        message
        methods
      }
    }
  }
`);

const ConfirmAuthenticatorApp = graphql(`
  mutation ConfirmAuthenticatorApp($input: ConfirmAuthenticatorAppInput!) {
    confirmAuthenticatorApp(input: $input) {
      __typename
      ... on ConfirmAuthenticatorAppSuccess {
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

interface AppSetUpProps {
  /** With new recovery codes, or null where the earlier ones go on working. */
  onAdded: (recoveryCodes: readonly string[] | null) => void;
  onCancel?: () => void;
}

/** Adds an authenticator app: scan, then show that it works. */
export function AppSetUp({ onAdded, onCancel }: AppSetUpProps) {
  const { t } = useLingui();
  const proven = useProven();
  const [begin, { error: notBegun }] = useMutation(BeginAuthenticatorApp);
  const [confirm, { loading, error }] = useMutation(ConfirmAuthenticatorApp);
  const [app, setApp] = useState<{ secret: string; uri: string; qrCode: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [code, setCode] = useState("");
  const begun = useRef(false);
  // A phone cannot scan its own screen.
  const isHandheld = useMediaQuery("(pointer: coarse)");

  useEffect(
    function makeOneSecret() {
      if (begun.current) return;
      begun.current = true;
      void proven(async () => (await begin()).data?.beginAuthenticatorApp).then((result) => {
        if (result?.__typename === "BeginAuthenticatorAppSuccess") setApp(result);
        else if (result === null) onCancel?.();
      });
    },
    [begin, proven, onCancel],
  );

  async function submit(event: { preventDefault: () => void }) {
    event.preventDefault();
    setProblem(null);
    const result = await proven(
      async () => (await confirm({ variables: { input: { code } } })).data?.confirmAuthenticatorApp,
    );
    if (result?.__typename === "ConfirmAuthenticatorAppSuccess")
      onAdded(result.recoveryCodes ?? null);
    else if (result) {
      setProblem(result.message);
      setCode("");
    }
  }

  if (notBegun) return <FormErrors messages={[readError(notBegun)]} />;
  if (!app) return <LoadingState label={t`Making a secret`} />;
  return (
    <FormStack label={t`Add an authenticator app`} onSubmit={(event) => void submit(event)}>
      <div className={classes.scan}>
        <img
          className={classes.qrCode}
          src={app.qrCode}
          alt={t`Picture for your authenticator app to scan`}
        />
        <div className={classes.typed}>
          {isHandheld && (
            <p>
              <Trans>
                Is the app on this device?{" "}
                <Anchor href={app.uri}>Add it to the app directly</Anchor>
              </Trans>
            </p>
          )}
          <p>
            <Trans>
              Scan this with an authenticator app. If you cannot scan, type this secret into it
              instead:
            </Trans>
          </p>
          <code className={classes.secret}>{app.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          <CopyButton value={app.secret}>
            {({ copied, copy }) => (
              <Button variant="default" size="compact-sm" onClick={copy}>
                <span aria-live="polite">{copied ? t`Copied` : t`Copy the secret`}</span>
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
      <TextInput
        label={t`Code from the app`}
        description={t`The six digits that the app shows now.`}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <FormErrors messages={[problem, error && readError(error)]} />
      <FormActions>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
        )}
        <Button type="submit" loading={loading} disabled={code.trim() === ""}>
          <Trans>Add the app</Trans>
        </Button>
      </FormActions>
    </FormStack>
  );
}
