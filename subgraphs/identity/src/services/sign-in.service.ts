import { ANONYMOUS, PLATFORM_TENANT, type Tenant } from "@markethall/auth";
import { audit } from "@markethall/events";
import { err, ok, type Result } from "@markethall/result";
import type { Database } from "@markethall/runtime";
import { emailKey } from "../domain/contact.js";
import { sourceOf } from "../domain/source.js";
import { LIMITS } from "../domain/throttle.js";
import { UserEntity } from "../entities/user.entity.js";
import type { KnownSourceService } from "./known-source.service.js";
import { verifyPassword } from "./password-hash.js";
import { mayComeIn } from "./session.service.js";
import type { ThrottleService } from "./throttle.service.js";

export interface Credentials {
  readonly accountName: string | null;
  readonly email: string;
  readonly password: string;
  readonly ip: string;
}

/** What the person is told is the same for a wrong address and a wrong password. */
export interface SignInRefused {
  readonly kind: "SignInRefused";
  readonly because: "CREDENTIALS" | "PASSKEY" | "THROTTLED" | "NOT_ADMITTED";
  readonly retryAfterSeconds: number | null;
}

/** Somebody who has shown the password and may come in. */
export interface Proven {
  readonly userId: string;
  readonly tenant: Tenant;
}

interface Candidate {
  readonly user_id: string;
  readonly reseller_id: string;
  readonly customer_id: string | null;
  readonly password_hash: string;
  readonly user_status: string;
  readonly customer_status: string | null;
  readonly reseller_status: string | null;
}

/** Proof by password. It opens no transaction around the hashing, which takes its time on purpose. */
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly throttle: ThrottleService,
    private readonly knownSources: KnownSourceService,
  ) {}

  /** Whose credentials these are. Throttled first; an unknown address costs as much time as a wrong password. */
  async prove(credentials: Credentials, now: Date): Promise<Result<Proven, SignInRefused>> {
    const { accountName, password } = credentials;
    const email = emailKey(credentials.email.trim());
    const source = sourceOf(credentials.ip);
    const pair = ["sign-in", accountName?.toLowerCase() ?? "", email, source];
    const fromSource = ["sign-in", source];
    const known = await this.knownSources.isKnown(email, source, now);
    const wait = await this.throttle.count(
      [
        { limit: LIMITS.signInAccountFromSource, parts: pair },
        { limit: LIMITS.signInSource, parts: fromSource },
        ...(known ? [] : [{ limit: LIMITS.signInAccount, parts: ["sign-in-account", email] }]),
      ],
      now,
    );
    if (wait > 0) return refusal("THROTTLED", wait);

    const candidates = await this.db.read(null, async (tx): Promise<Candidate[]> =>
      tx.query("select * from sign_in_candidates($1, $2)", [email, accountName]),
    );
    const proven = await firstProven(candidates, password);
    if (!proven) {
      await this.auditRefusal(candidates[0] ?? null);
      return refusal("CREDENTIALS");
    }
    await this.throttle.clear(pair);
    await this.throttle.giveBack(fromSource);
    if (!mayComeIn(proven)) {
      await this.auditRefusal(proven);
      return refusal("NOT_ADMITTED");
    }
    return ok({
      userId: proven.user_id,
      tenant: { resellerId: proven.reseller_id, customerId: proven.customer_id },
    });
  }

  /**
   * Somebody whose proof is about to be weighed. Read in a transaction of its own, which is over before the throttle
   * counts in another: a request that held one connection while waiting for the next would starve a full pool.
   */
  person(tenant: Tenant, userId: string): Promise<UserEntity> {
    return this.db.read(tenant, (tx) => tx.findOneByOrFail(UserEntity, { id: userId }));
  }

  /** Whether a signed-in person knows the own password; throttled like a sign-in. */
  async confirm(
    user: UserEntity,
    password: string,
    ip: string,
    now: Date,
  ): Promise<Result<null, SignInRefused>> {
    const pair = ["change-password", user.id, sourceOf(ip)];
    const wait = await this.throttle.count(
      [{ limit: LIMITS.signInAccountFromSource, parts: pair }],
      now,
    );
    if (wait > 0) return refusal("THROTTLED", wait);
    if (!(await verifyPassword(user.passwordHash, password))) return refusal("CREDENTIALS");
    await this.throttle.clear(pair);
    return ok(null);
  }

  private async auditRefusal(candidate: Candidate | null): Promise<void> {
    const resellerId = candidate?.reseller_id ?? PLATFORM_TENANT;
    const subject = candidate ? `user:${candidate.user_id}` : "user:unknown";
    await this.db.write({ resellerId, customerId: null }, (tx) =>
      audit(tx, { actor: ANONYMOUS, action: "signIn", subject, outcome: "refused" }),
    );
  }
}

/** The first whose password it is, those who may come in before the others. Without any, time passes all the same. */
async function firstProven(
  candidates: readonly Candidate[],
  password: string,
): Promise<Candidate | null> {
  if (candidates.length === 0) await verifyPassword(null, password);
  const ordered = [...candidates].sort((a, b) => Number(mayComeIn(b)) - Number(mayComeIn(a)));
  for (const candidate of ordered) {
    if (await verifyPassword(candidate.password_hash, password)) return candidate;
  }
  return null;
}

function refusal(
  because: SignInRefused["because"],
  retryAfterSeconds: number | null = null,
): { ok: false; error: SignInRefused } {
  return err({ kind: "SignInRefused", because, retryAfterSeconds });
}
