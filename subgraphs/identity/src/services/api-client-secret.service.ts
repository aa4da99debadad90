import { randomUUID } from "node:crypto";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import {
  changeOver,
  type SecretLimit,
  type SecretTimes,
  worksAt,
} from "../domain/api-client-secret.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { BEARER_LIFETIME_MS } from "../domain/session.js";
import { ApiClientEntity } from "../entities/api-client.entity.js";
import { hashSecret, newSecret } from "./secret.js";

/** What may be shown of a secret after its first minute. */
export interface ApiClientSecret extends SecretTimes {
  readonly id: string;
  readonly apiClientId: string;
  /** Its last four characters; null where they were not kept yet. */
  readonly hint: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** The secrets of partner programs: hashed, two at once for a change-over, each revoked by itself (A20). */
export class ApiClientSecretService {
  /** The secrets of each client that work now, oldest first. */
  async live(
    tx: Tx,
    apiClientIds: readonly string[],
    now: Date,
  ): Promise<readonly (readonly ApiClientSecret[])[]> {
    const all = await this.load(tx, apiClientIds);
    return apiClientIds.map((id) =>
      all.filter((secret) => secret.apiClientId === id && worksAt(secret, now)),
    );
  }

  /** Makes a client's secret, which is nowhere but in the answer. */
  async add(
    tx: Tx,
    client: { readonly id: string; readonly resellerId: string },
    now: Date,
  ): Promise<string> {
    const secret = newSecret();
    await tx.query(
      `insert into api_client_secret (id, reseller_id, api_client_id, secret_hash, hint, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), client.resellerId, client.id, hashSecret(secret), secret.slice(-4), now],
    );
    return secret;
  }

  /**
   * Makes a second secret and says when the first one ends. Two who rotate at once stand in line at the client's row, so
   * that there are never three.
   */
  async rotate(
    tx: Tx,
    input: { readonly apiClientId: string; readonly overlapHours: number | null },
    now: Date,
  ): Promise<Result<{ secret: string }, NotFound | SecretLimit | InvalidField>> {
    const client = await tx.findOne(ApiClientEntity, {
      where: { id: input.apiClientId },
      lock: { mode: "pessimistic_write" },
    });
    if (!client) return err(notFound);
    if (client.revokedAt) return invalidField("apiClientId", "This client is revoked.");
    const secrets = await this.load(tx, [client.id]);
    const decided = changeOver(secrets, input.overlapHours, now);
    if (!decided.ok) return decided;
    // Tokens go with their secret, so one that is over is kept until its last token is over, too.
    await tx.query("delete from api_client_secret where api_client_id = $1 and expires_at < $2", [
      client.id,
      new Date(now.getTime() - BEARER_LIFETIME_MS),
    ]);
    await tx.query(
      `update api_client_secret set expires_at = least(expires_at, $2)
        where api_client_id = $1 and $2::timestamptz is not null`,
      [client.id, decided.value.oldEndAt],
    );
    return ok({ secret: await this.add(tx, client, now) });
  }

  /** Ends one secret and the tokens that it opened; sockets of those tokens are closed by the event. */
  async revoke(
    tx: Tx,
    { apiClientId, secretId }: { readonly apiClientId: string; readonly secretId: string },
  ): Promise<Result<{ apiClientId: string }, NotFound>> {
    const [[row]] = await tx.query(
      "delete from api_client_secret where id = $1 and api_client_id = $2 returning id",
      [secretId, apiClientId],
    );
    if (!row) return err(notFound);
    await publish(tx, {
      type: "identity.api-client.changed.v1",
      audience: "internal",
      payload: { apiClientId },
    });
    return ok({ apiClientId });
  }

  private async load(tx: Tx, apiClientIds: readonly string[]): Promise<readonly ApiClientSecret[]> {
    const rows = await tx.query(
      `select id, api_client_id, hint, created_at, expires_at, last_used_at
         from api_client_secret where api_client_id = any($1) order by created_at, id`,
      [apiClientIds],
    );
    return rows.map((row: Record<string, unknown>) => ({
      id: row["id"],
      apiClientId: row["api_client_id"],
      hint: row["hint"],
      createdAt: row["created_at"],
      expiresAt: row["expires_at"],
      lastUsedAt: row["last_used_at"],
    }));
  }
}
