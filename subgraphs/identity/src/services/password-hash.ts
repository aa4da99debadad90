import { type Algorithm, hash, verify } from "@node-rs/argon2";

// The package's enum exists for the compiler only; 2 is argon2id.
const argon2id = 2 as Algorithm;

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

// Of a password that nobody has: checking against it costs what checking a real one costs.
const nobody = hashPassword("no account has this password");

/** Whether the password is the one behind the hash; without a hash it takes as long and says no. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== null && matches;
}
