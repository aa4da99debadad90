import type { Actor, Tenant } from "@markethall/auth";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { proofMethods } from "../domain/proof.js";
import type { UserEntity } from "../entities/user.entity.js";
import type { PasskeyService } from "./passkey.service.js";
import { factorsOf, type ProofService, type ShownFactor } from "./proof.service.js";
import { tellPerson } from "./security-notice.js";
import type { SessionService } from "./session.service.js";
import type { SignInService } from "./sign-in.service.js";

export interface ProofRefused {
  readonly kind: "ProofRefused";
}

/** A guess was counted, and a password looked at, before any transaction: hashing takes its time on purpose. */
export interface Weighed {
  /** Seconds to wait before another try; 0 when this one counts. */
  readonly wait: number;
  /** Whether the password was shown, and right. */
  readonly passwordFits: boolean;
}

/** A signed-in person shows again to be the one: with a second factor where there is one, else with the password. */
export class ReauthenticationService {
  constructor(
    private readonly signIns: SignInService,
    private readonly proofs: ProofService,
    private readonly passkeys: PasskeyService,
    private readonly sessions: SessionService,
  ) {}

  /** For a browser, as JSON; null for a person without a passkey. */
  async passkeyOptions(tx: Tx, actor: Actor, now: Date): Promise<string | null> {
    const { id, sessionId } = actor;
    if (!id || !sessionId) return null;
    if ((await factorsOf(tx, id)).passkeys === 0) return null;
    return this.passkeys.authenticationOptions(tx, id, { for: "PROVE", sessionId }, now);
  }

  person(tenant: Tenant, userId: string): Promise<UserEntity> {
    return this.signIns.person(tenant, userId);
  }

  /** Counts the guess, before anything is looked at. */
  async weigh(
    user: UserEntity,
    shown: { readonly password?: string | null; readonly passkey?: string | null },
    ip: string,
    now: Date,
  ): Promise<Weighed> {
    if (shown.passkey != null) return { wait: 0, passwordFits: false };
    if (shown.password == null)
      return { wait: await this.proofs.wait(user, ip, now), passwordFits: false };
    const confirmed = await this.signIns.confirm(user, shown.password, ip, now);
    return confirmed.ok
      ? { wait: 0, passwordFits: true }
      : { wait: confirmed.error.retryAfterSeconds ?? 0, passwordFits: false };
  }

  /** Gives the session a new token. */
  async prove(
    tx: Tx,
    actor: Actor,
    user: UserEntity,
    shown: ShownFactor & { readonly passwordFits: boolean },
    now: Date,
  ): Promise<Result<string, ProofRefused>> {
    const { sessionId } = actor;
    if (!sessionId) return err({ kind: "ProofRefused" });
    const byPassword =
      shown.passwordFits && proofMethods(await factorsOf(tx, user.id)).includes("PASSWORD");
    const use = { for: "PROVE", sessionId } as const;
    const proven = byPassword ? "PASSWORD" : await this.proofs.check(tx, user.id, shown, use, now);
    if (proven === null) return err({ kind: "ProofRefused" });
    if (proven === "RECOVERY_CODE") await tellPerson(tx, user, "recovery-code-used");
    return ok(await this.sessions.renew(tx, sessionId, now));
  }

  forgetTries(user: UserEntity, ip: string): Promise<void> {
    return this.proofs.forgetTries(user, ip);
  }
}
