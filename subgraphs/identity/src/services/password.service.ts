import type { Actor } from "@markethall/auth";
import { enqueue } from "@markethall/events";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { emailKey } from "../domain/contact.js";
import { checkPassword, type WeakPassword } from "../domain/password.js";
import { hasSecondFactor } from "../domain/proof.js";
import { ResellerEntity } from "../entities/reseller.entity.js";
import type {
  AccountSecurityService,
  ReauthenticationRequired,
} from "./account-security.service.js";
import { type LinkExpired, linkExpired, type LinkService } from "./link.service.js";
import { factorsOf } from "./proof.service.js";
import { tellPerson } from "./security-notice.js";
import type { SessionService } from "./session.service.js";
import type { UserService } from "./user.service.js";

export const START_PASSWORD_RESET = "identity.start-password-reset";

/** Passwords that are forgotten or changed. */
export class PasswordService {
  constructor(
    private readonly users: UserService,
    private readonly links: LinkService,
    private readonly sessions: SessionService,
    private readonly security: AccountSecurityService,
  ) {}

  /**
   * Asks for a link. Whether anybody has this address is looked up by a job and not here: the request does the same, in
   * the same time, for every address.
   */
  async requestReset(tx: Tx, accountName: string | null, email: string): Promise<void> {
    await enqueue(
      tx,
      START_PASSWORD_RESET,
      { accountName, email: emailKey(email.trim()) },
      { maxAttempts: 5 },
    );
  }

  /**
   * Sets a new password by link. It ends every session of the person, and since the link proves the address it also
   * opens an account that was only invited.
   */
  async reset(
    tx: Tx,
    input: { readonly token: string; readonly password: string; readonly passwordHash: string },
    now: Date,
  ): Promise<Result<{ accountName: string | null }, LinkExpired | WeakPassword>> {
    const owner = await this.links.ownerOf(tx, input.token, "RESET_PASSWORD");
    const user = owner && (await this.users.lock(tx, owner.userId));
    if (!user || !["ACTIVE", "INVITED"].includes(user.status)) return err(linkExpired);
    const strong = checkPassword(input.password, [user.email, user.name]);
    if (!strong.ok) return strong;
    const used = await this.links.use(tx, input.token, "RESET_PASSWORD", now);
    if (!used.ok) return used;
    await this.users.save(tx, user, {
      passwordHash: input.passwordHash,
      status: "ACTIVE",
      emailVerifiedAt: user.emailVerifiedAt ?? now,
    });
    await this.links.supersede(tx, user.id, "INVITATION", now);
    await this.sessions.endAllOf(tx, user.id);
    await tellPerson(tx, user, "password-changed");
    const reseller = await tx.findOneBy(ResellerEntity, { id: user.resellerId });
    return ok({ accountName: reseller?.accountName ?? null });
  }

  /**
   * Sets a new password for somebody who has shown the current one and, with a second factor, that too lately. Ends the
   * other sessions and open links; gives the token that this session has from now on.
   */
  async change(
    tx: Tx,
    actor: Actor,
    input: { readonly password: string; readonly passwordHash: string },
    now: Date,
  ): Promise<Result<string, WeakPassword | ReauthenticationRequired>> {
    const user = await this.users.lock(tx, actor.id ?? "");
    const { sessionId } = actor;
    if (!user || !sessionId) throw new Error("the person whose password this is is gone");
    if (hasSecondFactor(await factorsOf(tx, user.id))) {
      const proven = await this.security.recentlyProven(tx, actor, now);
      if (!proven.ok) return proven;
    }
    const strong = checkPassword(input.password, [user.email, user.name]);
    if (!strong.ok) return strong;
    await this.users.save(tx, user, { passwordHash: input.passwordHash });
    await this.links.supersede(tx, user.id, "RESET_PASSWORD", now);
    await this.sessions.endAllOf(tx, user.id, sessionId);
    await tellPerson(tx, user, "password-changed");
    return ok(await this.sessions.renew(tx, sessionId, now));
  }
}
