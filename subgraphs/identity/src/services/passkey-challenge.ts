import { createHash } from "node:crypto";
import type { Tx } from "@markethall/runtime";
import { PASSKEY_CHALLENGE_MS } from "../domain/proof.js";

/** What a challenge is for, and whose it is: an answer to one ceremony is none to another. */
export type ChallengeUse =
  | { readonly for: "ADD" | "PROVE"; readonly sessionId: string }
  | { readonly for: "SECOND_STEP"; readonly token: string }
  | { readonly for: "SIGN_IN" };

/** Keeps a challenge that a browser is given, as a hash: it is answered once, and soon. */
export async function keepChallenge(
  tx: Tx,
  challenge: string,
  use: ChallengeUse,
  now: Date,
): Promise<void> {
  await tx.query("insert into passkey_challenge (hash, bound_to, expires_at) values ($1, $2, $3)", [
    digest(challenge),
    digest(JSON.stringify(use)),
    new Date(now.getTime() + PASSKEY_CHALLENGE_MS),
  ]);
}

/** Uses a challenge up. It is gone, too, when the answer turns out wrong. */
export async function takeChallenge(
  tx: Tx,
  challenge: string,
  use: ChallengeUse,
  now: Date,
): Promise<boolean> {
  const [[taken]] = await tx.query(
    "delete from passkey_challenge where hash = $1 returning bound_to, expires_at",
    [digest(challenge)],
  );
  if (!taken || taken.expires_at <= now) return false;
  return digest(JSON.stringify(use)).equals(taken.bound_to);
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
