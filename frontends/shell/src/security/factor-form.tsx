import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, FormErrors, Stack, TextInput } from "@markethall/ui";
import { FormStack, PasswordInput } from "@markethall/ui/forms";
import { useState } from "react";
import { knowsPasskeys, showPasskey } from "./passkey.js";

/** One answer to the question who one is; the graph's inputs are made of these names. */
export interface ShownProof {
  readonly password?: string;
  readonly code?: string;
  readonly recoveryCode?: string;
  readonly passkey?: string;
}

interface FactorFormProps {
  /** What it can be, the easiest first. */
  methods: readonly string[];
  /** Gets the options for a passkey when it is about to be asked; null when it cannot be. */
  passkeyOptions: () => Promise<string | null>;
  onShown: (proof: ShownProof) => Promise<void>;
  submitLabel: string;
  busy: boolean;
  problem: string | null;
}

const otherWays: Readonly<Record<string, MessageDescriptor>> = {
  PASSKEY: msg`Use a passkey`,
  AUTHENTICATOR_APP: msg`Use a code from your app`,
  RECOVERY_CODE: msg`Use a recovery code`,
  PASSWORD: msg`Use your password`,
};

/** Asks for one proof, the easiest first, with the other ways below it. */
export function FactorForm(props: FactorFormProps) {
  const { t } = useLingui();
  const methods = props.methods.filter((method) => method !== "PASSKEY" || knowsPasskeys());
  const [chosen, choose] = useState(methods[0]);
  if (chosen === undefined)
    return <FormErrors messages={[t`This browser cannot show a passkey. Use another one.`]} />;
  const otherWay = (method: string) => {
    const way = otherWays[method];
    return way && t(way);
  };
  return (
    <Stack gap="md">
      {chosen === "PASSKEY" ? (
        <PasskeyStep {...props} />
      ) : (
        <CodeStep key={chosen} method={chosen} {...props} />
      )}
      {methods
        .filter((method) => method !== chosen)
        .map((method) => (
          <Anchor
            component="button"
            type="button"
            key={method}
            onClick={() => choose(method)}
            size="sm"
          >
            {otherWay(method)}
          </Anchor>
        ))}
    </Stack>
  );
}

function PasskeyStep({ passkeyOptions, onShown, busy, problem }: FactorFormProps) {
  const { t } = useLingui();
  const [waiting, setWaiting] = useState(false);
  const [notShown, setNotShown] = useState<string | null>(null);

  async function handleAsk() {
    setWaiting(true);
    setNotShown(null);
    const options = await passkeyOptions();
    const shown = options === null ? null : await showPasskey(options);
    if (shown?.answer) await onShown({ passkey: shown.answer });
    else setNotShown(shown?.problem ?? t`The passkey could not be asked for. Try again.`);
    setWaiting(false);
  }

  return (
    <>
      <FormErrors messages={[notShown ?? problem]} />
      <Button fullWidth size="md" loading={busy || waiting} onClick={() => void handleAsk()}>
        <Trans>Use your passkey</Trans>
      </Button>
    </>
  );
}

const fields = {
  AUTHENTICATOR_APP: {
    name: "code",
    label: msg`Code from your app`,
    empty: msg`Enter the six digits.`,
  },
  RECOVERY_CODE: {
    name: "recoveryCode",
    label: msg`Recovery code`,
    empty: msg`Enter one of your codes.`,
  },
  PASSWORD: { name: "password", label: msg`Password`, empty: msg`Enter your password.` },
} as const;

function CodeStep({
  method,
  onShown,
  submitLabel,
  busy,
  problem,
}: FactorFormProps & { method: string }) {
  const { t } = useLingui();
  const field = fields[method as keyof typeof fields];
  const [value, setValue] = useState("");
  const [missing, setMissing] = useState(false);
  const input = {
    label: t(field.label),
    value,
    autoFocus: true,
    error: missing && value.trim() === "" ? t(field.empty) : null,
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
  };

  function handleSubmit(event: { preventDefault: () => void }) {
    event.preventDefault();
    setMissing(value.trim() === "");
    if (value.trim() !== "") void onShown({ [field.name]: value }).then(() => setValue(""));
  }

  return (
    <FormStack label={t`Show that it is you`} onSubmit={handleSubmit}>
      {method === "PASSWORD" && <PasswordInput {...input} autoComplete="current-password" />}
      {method === "AUTHENTICATOR_APP" && (
        <TextInput
          {...input}
          description={t`Six digits; a new code comes every half minute.`}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
        />
      )}
      {method === "RECOVERY_CODE" && (
        <TextInput
          {...input}
          description={t`24 letters and digits. Each code works once.`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <FormErrors messages={[problem]} />
      <Button type="submit" fullWidth size="md" loading={busy}>
        {submitLabel}
      </Button>
    </FormStack>
  );
}
