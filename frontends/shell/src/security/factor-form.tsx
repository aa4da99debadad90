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

const otherWays: Readonly<Record<string, string>> = {
  PASSKEY: "Use a passkey",
  AUTHENTICATOR_APP: "Use a code from your app",
  RECOVERY_CODE: "Use a recovery code",
  PASSWORD: "Use your password",
};

/** Asks for one proof, the easiest first, with the other ways below it. */
export function FactorForm(props: FactorFormProps) {
  const methods = props.methods.filter((method) => method !== "PASSKEY" || knowsPasskeys());
  const [chosen, choose] = useState(methods[0]);
  if (chosen === undefined)
    return <FormErrors messages={["This browser cannot show a passkey. Use another one."]} />;
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
            {otherWays[method]}
          </Anchor>
        ))}
    </Stack>
  );
}

function PasskeyStep({ passkeyOptions, onShown, busy, problem }: FactorFormProps) {
  const [waiting, setWaiting] = useState(false);
  const [notShown, setNotShown] = useState<string | null>(null);

  async function handleAsk() {
    setWaiting(true);
    setNotShown(null);
    const options = await passkeyOptions();
    const shown = options === null ? null : await showPasskey(options);
    if (shown?.answer) await onShown({ passkey: shown.answer });
    else setNotShown(shown?.problem ?? "The passkey could not be asked for. Try again.");
    setWaiting(false);
  }

  return (
    <>
      <FormErrors messages={[notShown ?? problem]} />
      <Button fullWidth size="md" loading={busy || waiting} onClick={() => void handleAsk()}>
        Use your passkey
      </Button>
    </>
  );
}

const fields = {
  AUTHENTICATOR_APP: { name: "code", label: "Code from your app", empty: "Enter the six digits." },
  RECOVERY_CODE: {
    name: "recoveryCode",
    label: "Recovery code",
    empty: "Enter one of your codes.",
  },
  PASSWORD: { name: "password", label: "Password", empty: "Enter your password." },
} as const;

function CodeStep({
  method,
  onShown,
  submitLabel,
  busy,
  problem,
}: FactorFormProps & { method: string }) {
  const field = fields[method as keyof typeof fields];
  const [value, setValue] = useState("");
  const [missing, setMissing] = useState(false);
  const input = {
    label: field.label,
    value,
    autoFocus: true,
    error: missing && value.trim() === "" ? field.empty : null,
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
  };

  function handleSubmit(event: { preventDefault: () => void }) {
    event.preventDefault();
    setMissing(value.trim() === "");
    if (value.trim() !== "") void onShown({ [field.name]: value }).then(() => setValue(""));
  }

  return (
    <FormStack label="Show that it is you" onSubmit={handleSubmit}>
      {method === "PASSWORD" && <PasswordInput {...input} autoComplete="current-password" />}
      {method === "AUTHENTICATOR_APP" && (
        <TextInput
          {...input}
          description="Six digits; a new code comes every half minute."
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
        />
      )}
      {method === "RECOVERY_CODE" && (
        <TextInput
          {...input}
          description="24 letters and digits. Each code works once."
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
