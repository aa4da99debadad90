/** How long a proof of password or factor is recent enough to change what one signs in with. */
export const PROOF_LASTS_MS = 10 * 60 * 1000;

/** How long somebody who has shown the password may take to show a second factor, and how often it may be wrong. */
export const SECOND_STEP = { lifetimeMs: 5 * 60 * 1000, tries: 5 } as const;

/** How long a browser may take to answer a passkey's challenge. */
export const PASSKEY_CHALLENGE_MS = 5 * 60 * 1000;

/** What a person can prove to be the one with, in the order in which a page offers it. */
export const PROOF_METHODS = ["PASSKEY", "AUTHENTICATOR_APP", "RECOVERY_CODE", "PASSWORD"] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** What a person has besides the password. */
export interface Factors {
  readonly hasAuthenticatorApp: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** Whether there is a second factor at all. Recovery codes alone are none: they only stand in for one. */
export function hasSecondFactor({ hasAuthenticatorApp, passkeys }: Factors): boolean {
  return hasAuthenticatorApp || passkeys > 0;
}

/** What completes a sign-in after the password; empty for people without a second factor. */
export function secondStepMethods(factors: Factors): ProofMethod[] {
  if (!hasSecondFactor(factors)) return [];
  const methods: ProofMethod[] = [];
  if (factors.passkeys > 0) methods.push("PASSKEY");
  if (factors.hasAuthenticatorApp) methods.push("AUTHENTICATOR_APP");
  if (factors.recoveryCodesLeft > 0) methods.push("RECOVERY_CODE");
  return methods;
}

/** What proves a signed-in person anew: a second factor where there is one, since the password may be what was stolen. */
export function proofMethods(factors: Factors): ProofMethod[] {
  return hasSecondFactor(factors) ? secondStepMethods(factors) : ["PASSWORD"];
}

/** Whether a proof still counts. The end is exclusive. */
export function isRecent(provenAt: Date, now: Date): boolean {
  return now.getTime() < provenAt.getTime() + PROOF_LASTS_MS;
}

/** Whose second factor a reseller insists on. */
export interface SecondFactorPolicy {
  readonly requireOfStaff: boolean;
  readonly requireOfCustomers: boolean;
}

/** Whether this person must have a second factor: one of the reseller's staff, or of its customers. */
export function mustHaveSecondFactor(
  policy: SecondFactorPolicy | null,
  person: { readonly customerId: string | null },
): boolean {
  if (policy === null) return false;
  return person.customerId === null ? policy.requireOfStaff : policy.requireOfCustomers;
}
