import { randomUUID } from "node:crypto";
import type { Tenant } from "@markethall/auth";
import { err, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { LINK_LIFETIME_MS, type LinkPurpose } from "../domain/session.js";
import { hashSecret, newSecret } from "./secret.js";

/** The link was used, replaced by a newer one, has expired or never existed: all look the same. */
export interface LinkExpired {
  readonly kind: "LinkExpired";
}
export const linkExpired: LinkExpired = { kind: "LinkExpired" };

export interface LinkOwner {
  readonly tenant: Tenant;
  readonly userId: string;
}

/** Links that arrive by mail and prove that the mail was read: each works once, for a while, and only the newest. */
export class LinkService {
  /** Makes a new link and ends the older ones of its kind. The token is nowhere but in the answer. */
  async issue(
    tx: Tx,
    user: { readonly id: string; readonly resellerId: string; readonly customerId: string | null },
    purpose: LinkPurpose,
    now: Date,
  ): Promise<string> {
    const token = newSecret();
    // Serialises two that are made at once for one person, so that exactly one stays live.
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [user.id]);
    await this.supersede(tx, user.id, purpose, now);
    await tx.query(
      `insert into link (id, reseller_id, customer_id, user_id, purpose, token_hash, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        randomUUID(),
        user.resellerId,
        user.customerId,
        user.id,
        purpose,
        hashSecret(token),
        now,
        new Date(now.getTime() + LINK_LIFETIME_MS[purpose]),
      ],
    );
    return token;
  }

  async supersede(tx: Tx, userId: string, purpose: LinkPurpose, now: Date): Promise<void> {
    await tx.query(
      `update link set superseded_at = $3
        where user_id = $1 and purpose = $2 and used_at is null and superseded_at is null`,
      [userId, purpose, now],
    );
  }

  /** Whose link this is, whether it still works or not; asked before the tenant is known. */
  async ownerOf(tx: Tx, token: string, purpose: LinkPurpose): Promise<LinkOwner | null> {
    const [row] = await tx.query("select * from link_by_token($1, $2)", [
      hashSecret(token),
      purpose,
    ]);
    return row
      ? {
          tenant: { resellerId: row.reseller_id, customerId: row.customer_id },
          userId: row.user_id,
        }
      : null;
  }

  /** Uses a link up. Of two that come at once one wins: the row decides. */
  async use(
    tx: Tx,
    token: string,
    purpose: LinkPurpose,
    now: Date,
  ): Promise<Result<string, LinkExpired>> {
    const [rows] = await tx.query(
      `update link set used_at = $3
        where token_hash = $1 and purpose = $2 and used_at is null and superseded_at is null and expires_at > $3
        returning user_id`,
      [hashSecret(token), purpose, now],
    );
    return rows.length === 1 ? ok(rows[0].user_id) : err(linkExpired);
  }
}
