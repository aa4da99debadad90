import { randomUUID } from "node:crypto";
import type { Role } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { emailKey } from "../domain/contact.js";
import type { UserOrigin, UserStatus } from "../domain/user.js";
import { UserEntity } from "../entities/user.entity.js";
import { userChanged } from "../events/announcements.js";

/** The reseller has an account under this address already. */
export interface EmailTaken {
  readonly kind: "EmailTaken";
}

export interface NewUser {
  readonly resellerId: string;
  readonly customerId: string | null;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly status: UserStatus;
  readonly origin: UserOrigin;
  readonly passwordHash: string | null;
}

/** Accounts of people, whichever way they came by them. */
export class UserService {
  /** Adds a person. The unique index decides: a look beforehand would miss one that is added at the same time. */
  async add(tx: Tx, input: NewUser, now: Date): Promise<Result<UserEntity, EmailTaken>> {
    const user = Object.assign(new UserEntity(), input, {
      id: randomUUID(),
      emailKey: emailKey(input.email),
      emailVerifiedAt: null,
      lastSignInAt: null,
      createdAt: now,
      version: 1,
    });
    const added = await tx.query(
      `insert into app_user (id, reseller_id, customer_id, email, email_key, name, role, status, origin, password_hash, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (reseller_id, email_key) do nothing returning id`,
      [
        user.id,
        user.resellerId,
        user.customerId,
        user.email,
        user.emailKey,
        user.name,
        user.role,
        user.status,
        user.origin,
        user.passwordHash,
        now,
      ],
    );
    if (added.length === 0) return err({ kind: "EmailTaken" });
    await publish(tx, userChanged(user));
    return ok(user);
  }

  async save(tx: Tx, user: UserEntity, changes: Partial<UserEntity>): Promise<UserEntity> {
    const saved = await tx.save(Object.assign(user, changes));
    await publish(tx, userChanged(saved));
    return saved;
  }

  /** A person of the transaction's tenant, locked for a change. */
  lock(tx: Tx, userId: string): Promise<UserEntity | null> {
    return tx.findOne(UserEntity, { where: { id: userId }, lock: { mode: "pessimistic_write" } });
  }
}
