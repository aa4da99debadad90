import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 random bits, in the form that goes into a link, a cookie or a header. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret. A fast hash is enough, since nobody can try 2^256 of them. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
