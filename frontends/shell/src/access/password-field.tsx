import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { i18n } from "@markethall/language";
import { PasswordInput } from "@markethall/ui/forms";

const SHORTEST = 12;
const LONGEST = 128;

interface NewPasswordFieldProps {
  label?: string;
}

/** A new password: any characters, 12 to 128 of them, and exactly as typed. */
export function NewPasswordField({ label, ...input }: NewPasswordFieldProps) {
  const { t } = useLingui();
  return (
    <PasswordInput
      label={label ?? t`Password`}
      description={t`At least 12 characters. A few words that only you put together are best.`}
      autoComplete="new-password"
      {...input}
    />
  );
}

/** Only the length is judged here; whether it is too common is judged where it is kept. */
export function isNewPassword(value: string): string | null {
  const { length } = [...value];
  if (length < SHORTEST)
    return i18n._(msg`Use at least ${SHORTEST} characters; this has ${length}.`);
  return length > LONGEST ? i18n._(msg`Use at most ${LONGEST} characters.`) : null;
}
