import { PasswordInput } from "@markethall/ui/forms";

const SHORTEST = 12;
const LONGEST = 128;

interface NewPasswordFieldProps {
  label?: string;
}

/** A new password: any characters, 12 to 128 of them, and exactly as typed. */
export function NewPasswordField({ label = "Password", ...input }: NewPasswordFieldProps) {
  return (
    <PasswordInput
      label={label}
      description="At least 12 characters. A few words that only you put together are best."
      autoComplete="new-password"
      {...input}
    />
  );
}

/** Only the length is judged here; whether it is too common is judged where it is kept. */
export function isNewPassword(value: string): string | null {
  const { length } = [...value];
  if (length < SHORTEST) return `Use at least ${SHORTEST} characters; this has ${length}.`;
  return length > LONGEST ? `Use at most ${LONGEST} characters.` : null;
}
