import type { Tenant } from "@markethall/auth";
import { err, ok, type Result } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import { sourceOf } from "../domain/source.js";
import { LIMITS } from "../domain/throttle.js";
import { credentialIdOf, type PasskeyService } from "./passkey.service.js";
import { mayComeIn, type SessionService } from "./session.service.js";
import type { SignInRefused } from "./sign-in.service.js";
import type { ThrottleService } from "./throttle.service.js";

/** Whose passkey a browser shows; nothing of it is proven yet. */
export interface PasskeyOwner {
  readonly userId: string;
  readonly tenant: Tenant;
  readonly isAdmitted: boolean;
}

/** Sign-in by a passkey alone: the device has verified its user, so it is two factors in one. */
export class PasskeySignInService {
  constructor(
    private readonly db: Database,
    private readonly throttle: ThrottleService,
    private readonly passkeys: PasskeyService,
    private readonly sessions: SessionService,
  ) {}

  /** Counts a ceremony of a source. A signature cannot be guessed, so this holds back work and not guesses. */
  wait(ip: string, now: Date): Promise<number> {
    const parts = ["passkey", sourceOf(ip)];
    return this.throttle.count([{ limit: LIMITS.passkeySource, parts }], now);
  }

  /** A challenge for whoever comes, in a transaction of its own: it belongs to nobody and changes nothing. */
  options(now: Date): Promise<string> {
    return this.db.write(null, (tx) =>
      this.passkeys.authenticationOptions(tx, null, { for: "SIGN_IN" }, now),
    );
  }

  async ownerOf(
    tx: Tx,
    response: string,
    accountName: string | null,
  ): Promise<PasskeyOwner | null> {
    const credentialId = credentialIdOf(response);
    if (credentialId === null) return null;
    const [row] = await tx.query("select * from passkey_by_credential($1, $2)", [
      credentialId,
      accountName,
    ]);
    if (!row) return null;
    return {
      userId: row.user_id,
      tenant: { resellerId: row.reseller_id, customerId: row.customer_id },
      isAdmitted: mayComeIn(row),
    };
  }

  /** Opens the session of who has signed the challenge; gives its token. */
  async signIn(
    tx: Tx,
    { userId, isAdmitted }: PasskeyOwner,
    input: { readonly response: string; readonly ip: string },
    now: Date,
  ): Promise<Result<string, SignInRefused>> {
    const answer = { response: input.response, use: { for: "SIGN_IN" } as const };
    if (!(await this.passkeys.check(tx, userId, answer, now))) return refused("PASSKEY");
    if (!isAdmitted) return refused("NOT_ADMITTED");
    return ok(await this.sessions.begin(tx, userId, input.ip, now));
  }
}

function refused(because: SignInRefused["because"]): Result<string, SignInRefused> {
  return err({ kind: "SignInRefused", because, retryAfterSeconds: null });
}
