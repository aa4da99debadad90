import { err, ok, type Result } from "@markethall/result";
import { isCommonPassword } from "./common-passwords.js";

const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export interface WeakPassword {
  readonly kind: "WeakPassword";
  readonly message: string;
}

/**
 * Judges a new password: 12 to 128 characters, any characters, not one of the most common and not the person's own
 * address or name. Characters are code points, so an emoji counts once; nothing is trimmed or folded, since a password
 * is compared exactly as typed.
 *
 * @param known Words that stand beside the account: its address, its name, its company.
 */
export function checkPassword(
  password: string,
  known: readonly string[] = [],
): Result<string, WeakPassword> {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return weak(`Use at least ${PASSWORD_LENGTH.min} characters.`);
  if (length > PASSWORD_LENGTH.max) return weak(`Use at most ${PASSWORD_LENGTH.max} characters.`);
  if (isCommonPassword(password))
    return weak("This password is among the first that anybody would guess.");
  const folded = password.toLowerCase();
  if (known.some((word) => word.toLowerCase() === folded)) {
    return weak("Use something that is not your name or address.");
  }
  return ok(password);
}

function weak(message: string): Result<string, WeakPassword> {
  return err({ kind: "WeakPassword", message });
}
