import { randomUUID } from "node:crypto";
import type { Tenant } from "@markethall/auth";
import { err, ok, type Result } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import { type ProofMethod, SECOND_STEP, secondStepMethods } from "../domain/proof.js";
import { sourceOf } from "../domain/source.js";
import { UserEntity } from "../entities/user.entity.js";
import type { PasskeyService } from "./passkey.service.js";
import { factorsOf, type ProofService, type ShownFactor } from "./proof.service.js";
import { hashSecret, newSecret } from "./secret.js";
import { tellPerson } from "./security-notice.js";
import type { SessionService } from "./session.service.js";

/** Half of a sign-in: what the person must show next, and the token that goes with it. */
export interface OpenStep {
  readonly token: string;
  readonly expiresAt: Date;
  readonly methods: readonly ProofMethod[];
  /** For a browser, as JSON; null for a person without a passkey. */
  readonly passkeyOptions: string | null;
}

/** The factor was not right, or the step is over: five minutes or five tries, or another source. */
export interface StepRefused {
  readonly kind: "StepRefused";
  readonly isOver: boolean;
}

/**
 * Sign-ins that are half done: the password was right, a second factor is awaited. Their token opens nothing by itself,
 * and works only from the source that has shown the password.
 */
export class SecondStepService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionService,
    private readonly proofs: ProofService,
    private readonly passkeys: PasskeyService,
  ) {}

  /** Opens the session of somebody who has shown the password, or the second step where there is a second factor. */
  async afterPassword(
    tx: Tx,
    userId: string,
    ip: string,
    now: Date,
  ): Promise<{ session: string } | { step: OpenStep }> {
    const methods = secondStepMethods(await factorsOf(tx, userId));
    if (methods.length === 0) return { session: await this.sessions.begin(tx, userId, ip, now) };
    const user = await tx.findOneByOrFail(UserEntity, { id: userId });
    return { step: await this.open(tx, user, methods, ip, now) };
  }

  /** Whose step this is, whether it still works or not; asked before the tenant is known. */
  async ownerOf(token: string): Promise<{ tenant: Tenant; userId: string } | null> {
    const [row] = await this.db.read(null, (tx) =>
      tx.query("select * from second_step_by_token($1)", [hashSecret(token)]),
    );
    if (!row) return null;
    return {
      tenant: { resellerId: row.reseller_id, customerId: row.customer_id },
      userId: row.user_id,
    };
  }

  /** Completes a sign-in; gives the token of its session. A refused try counts, so its transaction is kept, too. */
  async complete(
    tx: Tx,
    input: { readonly token: string; readonly userId: string; readonly ip: string } & ShownFactor,
    now: Date,
  ): Promise<Result<string, StepRefused>> {
    const { token, userId, ip } = input;
    // The person first, as whoever changes the way in does: two that lock in another order would wait for each other.
    const user = await tx.findOneOrFail(UserEntity, {
      where: { id: userId },
      lock: { mode: "pessimistic_write" },
    });
    const triesLeft = await this.countTry(tx, token, ip, now);
    if (triesLeft === null) return err({ kind: "StepRefused", isOver: true });
    const shown = await this.proofs.check(tx, userId, input, { for: "SECOND_STEP", token }, now);
    if (shown === null || user.status !== "ACTIVE") {
      if (triesLeft === 0) await tellPerson(tx, user, "second-step-failed");
      return err({ kind: "StepRefused", isOver: triesLeft === 0 });
    }
    if (shown === "RECOVERY_CODE") await tellPerson(tx, user, "recovery-code-used");
    await tx.query("delete from second_step where user_id = $1", [userId]);
    return ok(await this.sessions.begin(tx, userId, ip, now));
  }

  private async open(
    tx: Tx,
    user: UserEntity,
    methods: readonly ProofMethod[],
    ip: string,
    now: Date,
  ): Promise<OpenStep> {
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + SECOND_STEP.lifetimeMs);
    await tx.query(
      `insert into second_step (id, reseller_id, customer_id, user_id, token_hash, source, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        randomUUID(),
        user.resellerId,
        user.customerId,
        user.id,
        hashSecret(token),
        sourceOf(ip),
        now,
        expiresAt,
      ],
    );
    const use = { for: "SECOND_STEP", token } as const;
    const passkeyOptions = methods.includes("PASSKEY")
      ? await this.passkeys.authenticationOptions(tx, user.id, use, now)
      : null;
    return { token, expiresAt, methods, passkeyOptions };
  }

  /** Counts a try before it is made, and says how many are left; null when none was, or the step is over. */
  private async countTry(tx: Tx, token: string, ip: string, now: Date): Promise<number | null> {
    const [[step]] = await tx.query(
      `update second_step set tries = tries + 1
        where token_hash = $1 and source = $2 and expires_at > $3 and tries < $4 returning tries`,
      [hashSecret(token), sourceOf(ip), now, SECOND_STEP.tries],
    );
    return step ? SECOND_STEP.tries - step.tries : null;
  }
}
