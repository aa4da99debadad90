import type { Tx } from "@markethall/runtime";
import type { Factors, ProofMethod } from "../domain/proof.js";
import { sourceOf } from "../domain/source.js";
import { LIMITS } from "../domain/throttle.js";
import type { UserEntity } from "../entities/user.entity.js";
import type { AuthenticatorAppService } from "./authenticator-app.service.js";
import type { KnownSourceService } from "./known-source.service.js";
import type { ChallengeUse } from "./passkey-challenge.js";
import type { PasskeyService } from "./passkey.service.js";
import type { RecoveryCodeService } from "./recovery-code.service.js";
import type { ThrottleService } from "./throttle.service.js";

/** What somebody shows as a second factor: one of them. */
export interface ShownFactor {
  readonly code?: string | null;
  readonly recoveryCode?: string | null;
  /** A browser's answer, as JSON. */
  readonly passkey?: string | null;
}

/** Checks second factors, for a sign-in as well as for a change that wants a new proof. */
export class ProofService {
  constructor(
    private readonly throttle: ThrottleService,
    private readonly knownSources: KnownSourceService,
    private readonly apps: AuthenticatorAppService,
    private readonly recoveryCodes: RecoveryCodeService,
    private readonly passkeys: PasskeyService,
  ) {}

  /** Counts a guess at a person's codes, and says how many seconds to wait before it may be made. */
  async wait(user: UserEntity, ip: string, now: Date): Promise<number> {
    const source = sourceOf(ip);
    const known = await this.knownSources.isKnown(user.emailKey, source, now);
    return this.throttle.count(
      [
        { limit: LIMITS.secondFactorFromSource, parts: ["second-factor", user.id, source] },
        ...(known ? [] : [{ limit: LIMITS.secondFactor, parts: ["second-factor", user.id] }]),
      ],
      now,
    );
  }

  /** Forgets the guesses of somebody who has shown to be the one. */
  forgetTries(user: UserEntity, ip: string): Promise<void> {
    return this.throttle.clear(["second-factor", user.id, sourceOf(ip)]);
  }

  /** What was proven, or null. Codes and challenges that were right are used up with the transaction. */
  async check(
    tx: Tx,
    userId: string,
    shown: ShownFactor,
    use: ChallengeUse,
    now: Date,
  ): Promise<ProofMethod | null> {
    const { code, recoveryCode, passkey } = shown;
    if (passkey != null) {
      const answer = { response: passkey, use };
      return (await this.passkeys.check(tx, userId, answer, now)) ? "PASSKEY" : null;
    }
    if (code != null)
      return (await this.apps.check(tx, userId, code, now)) ? "AUTHENTICATOR_APP" : null;
    if (recoveryCode != null)
      return (await this.recoveryCodes.use(tx, userId, recoveryCode, now)) ? "RECOVERY_CODE" : null;
    return null;
  }
}

/** What a person has besides the password. */
export async function factorsOf(tx: Tx, userId: string): Promise<Factors> {
  const [row] = await tx.query(
    `select exists (select from authenticator_app where user_id = $1 and confirmed_at is not null) as app,
            (select count(*)::int from passkey where user_id = $1) as passkeys,
            (select count(*)::int from recovery_code where user_id = $1 and used_at is null) as codes`,
    [userId],
  );
  return { hasAuthenticatorApp: row.app, passkeys: row.passkeys, recoveryCodesLeft: row.codes };
}
