import { type Actor, assertAllowed, PLATFORM_TENANT } from "@markethall/auth";
import { err, type NotFound, ok, type Result, said } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { hasSecondFactor, mustHaveSecondFactor } from "../domain/proof.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import { UserEntity } from "../entities/user.entity.js";
import type { SecurityChange } from "../mail/security-templates.js";
import { canManageUser, canReadUser } from "../policies/user.policy.js";
import type {
  AccountSecurityService,
  ReauthenticationRequired,
  RecentlyProven,
} from "./account-security.service.js";
import type { AppSetUp, AuthenticatorAppService } from "./authenticator-app.service.js";
import type { PasskeyService } from "./passkey.service.js";
import { factorsOf } from "./proof.service.js";
import type { RecoveryCodeService } from "./recovery-code.service.js";
import { tellPerson } from "./security-notice.js";
import type { SessionService } from "./session.service.js";

/** The reseller insists on a second factor, and this is the person's last. */
export interface SecondFactorNeeded {
  readonly kind: "SecondFactorNeeded";
}

/** A change of factors gives the session a new token, and sometimes codes to keep: both are shown once. */
export interface FactorChange {
  readonly token: string;
  /** Null where the codes that the person has go on working. */
  readonly recoveryCodes: readonly string[] | null;
}

type Changed<E = never> = Promise<Result<FactorChange, ReauthenticationRequired | E>>;

interface Parts {
  readonly security: AccountSecurityService;
  readonly sessions: SessionService;
  readonly apps: AuthenticatorAppService;
  readonly passkeys: PasskeyService;
  readonly recoveryCodes: RecoveryCodeService;
}

/** Adds and takes away what people sign in with. Each change wants a recent proof, and the person is told by mail. */
export class SecondFactorService {
  constructor(private readonly parts: Parts) {}

  async beginApp(
    tx: Tx,
    actor: Actor,
    now: Date,
  ): Promise<Result<AppSetUp, ReauthenticationRequired>> {
    const proven = await this.parts.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    const { user } = proven.value;
    return ok(await this.parts.apps.begin(tx, user, await brandOf(tx, user), now));
  }

  async confirmApp(tx: Tx, actor: Actor, code: string, now: Date): Changed<InvalidField> {
    const proven = await this.parts.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    const { user } = proven.value;
    const first = !hasSecondFactor(await factorsOf(tx, user.id));
    if (!(await this.parts.apps.confirm(tx, user.id, code, now)))
      return invalidField("code", said("WRONG_CODE"));
    return ok(await this.added(tx, proven.value, "authenticator-app-added", first, now));
  }

  async removeApp(tx: Tx, actor: Actor, now: Date): Changed<NotFound | SecondFactorNeeded> {
    return this.remove(tx, actor, "authenticator-app-removed", now, ({ user }) =>
      this.parts.apps.remove(tx, user.id),
    );
  }

  async beginPasskey(
    tx: Tx,
    actor: Actor,
    now: Date,
  ): Promise<Result<string, ReauthenticationRequired>> {
    const proven = await this.parts.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    const { user, sessionId } = proven.value;
    const use = { for: "ADD", sessionId } as const;
    const brand = await brandOf(tx, user);
    return ok(await this.parts.passkeys.registrationOptions(tx, user, brand, use, now));
  }

  async addPasskey(
    tx: Tx,
    actor: Actor,
    input: { readonly name: string; readonly response: string },
    now: Date,
  ): Changed<InvalidField> {
    const proven = await this.parts.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    const { user, sessionId } = proven.value;
    const first = !hasSecondFactor(await factorsOf(tx, user.id));
    const answer = { response: input.response, use: { for: "ADD", sessionId } as const };
    const added = await this.parts.passkeys.add(tx, user, input.name, answer, now);
    if (!added.ok) return added;
    return ok(await this.added(tx, proven.value, "passkey-added", first, now));
  }

  async removePasskey(
    tx: Tx,
    actor: Actor,
    passkeyId: string,
    now: Date,
  ): Changed<NotFound | SecondFactorNeeded> {
    return this.remove(tx, actor, "passkey-removed", now, ({ user }) =>
      this.parts.passkeys.remove(tx, user.id, passkeyId),
    );
  }

  async renewRecoveryCodes(tx: Tx, actor: Actor, now: Date): Changed<NotFound> {
    const proven = await this.parts.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    const { user, sessionId } = proven.value;
    if (!hasSecondFactor(await factorsOf(tx, user.id))) return err({ kind: "NotFound" });
    await tellPerson(tx, user, "recovery-codes-renewed");
    return ok({
      token: await this.parts.sessions.renew(tx, sessionId, now),
      recoveryCodes: await this.parts.recoveryCodes.renew(tx, user, now),
    });
  }

  /** For somebody who lost them all: takes every factor away and ends all sessions. The password stays. */
  async removeAllOf(
    tx: Tx,
    actor: Actor,
    userId: string,
    now: Date,
  ): Promise<Result<string, ReauthenticationRequired | NotFound>> {
    const user = await tx.findOneBy(UserEntity, { id: userId });
    if (!user || !canReadUser(actor, user)) return err({ kind: "NotFound" });
    assertAllowed(canManageUser(actor, user) && user.id !== actor.id);
    const proven = await this.parts.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    await this.parts.apps.remove(tx, user.id);
    await tx.query("delete from passkey where user_id = $1", [user.id]);
    await this.parts.recoveryCodes.remove(tx, user.id);
    await this.parts.sessions.endAllOf(tx, user.id);
    await tellPerson(tx, user, "factors-removed-by-manager");
    return ok(user.id);
  }

  private async added(
    tx: Tx,
    { user, sessionId }: RecentlyProven,
    change: SecurityChange,
    first: boolean,
    now: Date,
  ): Promise<FactorChange> {
    // From now on every session of this person stands on a second factor: those that did not are over.
    if (first) await this.parts.sessions.endAllOf(tx, user.id, sessionId);
    await tellPerson(tx, user, change);
    return {
      token: await this.parts.sessions.renew(tx, sessionId, now),
      recoveryCodes: first ? await this.parts.recoveryCodes.renew(tx, user, now) : null,
    };
  }

  private async remove(
    tx: Tx,
    actor: Actor,
    change: SecurityChange,
    now: Date,
    act: (proven: RecentlyProven) => Promise<boolean>,
  ): Changed<NotFound | SecondFactorNeeded> {
    const proven = await this.parts.security.recentlyProven(tx, actor, now);
    if (!proven.ok) return proven;
    const { user, sessionId } = proven.value;
    const { hasAuthenticatorApp, passkeys } = await factorsOf(tx, user.id);
    const isLast = Number(hasAuthenticatorApp) + passkeys === 1;
    if (isLast && mustHaveSecondFactor(await policyOf(tx, user), user))
      return err({ kind: "SecondFactorNeeded" });
    if (!(await act(proven.value))) return err({ kind: "NotFound" });
    // Without a factor there is nothing that codes could stand in for.
    if (isLast) await this.parts.recoveryCodes.remove(tx, user.id);
    await tellPerson(tx, user, change);
    return ok({ token: await this.parts.sessions.renew(tx, sessionId, now), recoveryCodes: null });
  }
}

async function policyOf(tx: Tx, user: UserEntity) {
  const reseller = await tx.findOneBy(ResellerEntity, { id: user.resellerId });
  return reseller && reseller.securityPolicy;
}

/** Whose name an app or a browser shows beside the account. */
async function brandOf(tx: Tx, user: UserEntity): Promise<string> {
  if (user.resellerId === PLATFORM_TENANT) return "Markethall";
  const reseller = await tx.findOneByOrFail(ResellerEntity, { id: user.resellerId });
  return reseller.displayName;
}
