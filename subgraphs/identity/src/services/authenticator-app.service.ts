import { randomUUID } from "node:crypto";
import type { SecretBox, Tx } from "@markethall/runtime";
import { generateSecret, generateURI, verifySync } from "otplib";
import type { UserEntity } from "../entities/user.entity.js";

/** A code may be one step of 30 s early or late: clocks differ, and people type slowly (RFC 6238, 5.2). */
const TOLERANCE_SECONDS = 30;

export interface AppSetUp {
  /** Base32, for those who type it. */
  readonly secret: string;
  /** `otpauth://` for the app. */
  readonly uri: string;
}

interface AppRow {
  readonly id: string;
  readonly sealed_secret: string;
  readonly last_step: string;
}

/** Codes of an app on the person's phone: TOTP of RFC 6238 with SHA-1, six digits and 30 s, which every app knows. */
export class AuthenticatorAppService {
  constructor(private readonly box: SecretBox) {}

  /** Makes a secret that counts for nothing until a code of it was shown; an earlier unfinished one is forgotten. */
  async begin(tx: Tx, user: UserEntity, issuer: string, now: Date): Promise<AppSetUp> {
    const id = randomUUID();
    const secret = generateSecret();
    await tx.query("delete from authenticator_app where user_id = $1 and confirmed_at is null", [
      user.id,
    ]);
    await tx.query(
      `insert into authenticator_app (id, reseller_id, customer_id, user_id, sealed_secret, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, user.resellerId, user.customerId, user.id, this.box.seal(secret, contextOf(id)), now],
    );
    return { secret, uri: generateURI({ issuer, label: user.email, secret }) };
  }

  /** Takes the app that is being added into use by its first code; an app in use before is replaced. */
  async confirm(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
    const row = await this.row(tx, userId, "is null");
    const step = row && this.stepOf(row, code, now);
    if (!row || step === null) return false;
    await tx.query(
      "delete from authenticator_app where user_id = $1 and confirmed_at is not null",
      [userId],
    );
    const [confirmed] = await tx.query(
      `update authenticator_app set confirmed_at = $2, last_step = $3
        where id = $1 and confirmed_at is null returning id`,
      [row.id, now, step],
    );
    return confirmed.length === 1;
  }

  /** Whether this is a code of the app in use, shown for the first time. Of two at once one counts: the row decides. */
  async check(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
    const row = await this.row(tx, userId, "is not null");
    const step = row && this.stepOf(row, code, now);
    if (!row || step === null) return false;
    const [taken] = await tx.query(
      "update authenticator_app set last_step = $2 where id = $1 and last_step < $2 returning id",
      [row.id, step],
    );
    return taken.length === 1;
  }

  async remove(tx: Tx, userId: string): Promise<boolean> {
    const [removed] = await tx.query(
      "delete from authenticator_app where user_id = $1 and confirmed_at is not null returning id",
      [userId],
    );
    return removed.length > 0;
  }

  private async row(
    tx: Tx,
    userId: string,
    confirmed: "is null" | "is not null",
  ): Promise<AppRow | undefined> {
    const rows: AppRow[] = await tx.query(
      `select id, sealed_secret, last_step from authenticator_app
        where user_id = $1 and confirmed_at ${confirmed} order by created_at desc limit 1`,
      [userId],
    );
    return rows[0];
  }

  /** The step that the code belongs to, later than any taken before; null when it is none. */
  private stepOf(row: AppRow, typed: string, now: Date): number | null {
    const token = typed.replace(/\s/g, "");
    if (!/^\d{6}$/.test(token)) return null;
    const result = verifySync({
      secret: this.box.open(row.sealed_secret, contextOf(row.id)),
      token,
      epoch: Math.floor(now.getTime() / 1000),
      epochTolerance: TOLERANCE_SECONDS,
      afterTimeStep: Number(row.last_step),
    });
    return result.valid && "timeStep" in result ? result.timeStep : null;
  }
}

/** A sealed secret opens in its own row only. */
function contextOf(id: string): string {
  return `authenticator-app:${id}`;
}
