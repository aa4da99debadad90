import { err, ok, type Result, type Said, said } from "@markethall/result";
import { isCommonPassword } from "./common-passwords.js";

const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

export interface WeakPassword extends Said {
  readonly kind: "WeakPassword";
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
  if (length < PASSWORD_LENGTH.min) return weak(said("TOO_SHORT", PASSWORD_LENGTH.min));
  if (length > PASSWORD_LENGTH.max) return weak(said("TOO_LONG", PASSWORD_LENGTH.max));
  if (isCommonPassword(password)) return weak(said("COMMON_PASSWORD"));
  const folded = password.toLowerCase();
  if (known.some((word) => word.toLowerCase() === folded)) {
    return weak(said("OWN_NAME"));
  }
  return ok(password);
}

function weak(says: Said): Result<string, WeakPassword> {
  return err({ kind: "WeakPassword", ...says });
}
