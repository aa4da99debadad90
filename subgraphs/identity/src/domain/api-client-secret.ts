import { err, ok, type Result } from "@markethall/result";
import { invalidField, type InvalidField } from "./invalid-field.js";

/** Secrets of a client that may work at once, so that a partner can change over without a gap (A20). */
const LIVE_SECRETS = 2;

/** The longest change-over, 30 days. */
const MAX_OVERLAP_HOURS = 720;
const HOUR_MS = 3_600_000;

/** Both places are taken: one has to go before there can be another. */
export interface SecretLimit {
  readonly kind: "SecretLimit";
}

export interface SecretTimes {
  /** When it stops working; null for "until it is revoked". */
  readonly expiresAt: Date | null;
}

/** Whether a secret still opens the door. Its end is exclusive: at the very instant it is over. */
export function worksAt(secret: SecretTimes, now: Date): boolean {
  return secret.expiresAt === null || now < secret.expiresAt;
}

/**
 * When the secrets that a client has now stop working once it gets another.
 *
 * @param overlapHours 1 to 720; null leaves them as they are.
 */
export function changeOver(
  secrets: readonly SecretTimes[],
  overlapHours: number | null,
  now: Date,
): Result<{ oldEndAt: Date | null }, SecretLimit | InvalidField> {
  if (secrets.filter((secret) => worksAt(secret, now)).length >= LIVE_SECRETS) {
    return err({ kind: "SecretLimit" });
  }
  if (overlapHours === null) return ok({ oldEndAt: null });
  if (overlapHours < 1 || overlapHours > MAX_OVERLAP_HOURS) {
    return invalidField("oldSecretEndsInHours", `Choose 1 to ${MAX_OVERLAP_HOURS} hours.`);
  }
  return ok({ oldEndAt: new Date(now.getTime() + overlapHours * HOUR_MS) });
}
