import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { type Scope, scopes as knownScopes } from "@markethall/auth";
import { publish } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import { parseName } from "../domain/contact.js";
import { invalidField, type InvalidField } from "../domain/invalid-field.js";
import { worksAt } from "../domain/api-client-secret.js";
import { BEARER_LIFETIME_MS } from "../domain/session.js";
import { LIMITS } from "../domain/throttle.js";
import { ApiClientEntity } from "../entities/api-client.entity.js";
import { hashSecret, newSecret } from "./secret.js";
import type { ThrottleService } from "./throttle.service.js";

/** Why a token was not granted, in the words of RFC 6749 §5.2. */
export interface GrantRefused {
  readonly kind: "GrantRefused";
  readonly error: "invalid_client" | "invalid_scope" | "slow_down";
  readonly retryAfterSeconds: number | null;
  /** Whose secret it should have been; null where there is no such client, or nobody looked. */
  readonly client: { readonly id: string; readonly resellerId: string } | null;
}

export interface Grant {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly Scope[];
}

interface SecretRow {
  readonly api_client_id: string;
  readonly reseller_id: string;
  readonly revoked_at: Date | null;
  readonly reseller_status: string;
  readonly scopes: readonly Scope[];
  readonly secret_id: string;
  readonly secret_hash: Buffer;
  readonly secret_expires_at: Date | null;
}

/** Partner programs and their tokens of fifteen minutes. */
export class ApiClientService {
  constructor(
    private readonly db: Database,
    private readonly throttle: ThrottleService,
  ) {}

  async create(
    tx: Tx,
    resellerId: string,
    input: { readonly name: string; readonly scopes: readonly string[] },
    now: Date,
  ): Promise<Result<ApiClientEntity, InvalidField>> {
    const name = parseName(input.name, "name");
    if (!name.ok) return name;
    const scopes = knownScopes.filter((scope) => input.scopes.includes(scope));
    if (scopes.length === 0 || scopes.length !== new Set(input.scopes).size) {
      return invalidField("scopes", `Choose from ${knownScopes.join(", ")}.`);
    }
    const client = Object.assign(new ApiClientEntity(), {
      id: randomUUID(),
      resellerId,
      name: name.value,
      clientId: `mh_${randomBytes(12).toString("hex")}`,
      scopes,
      createdAt: now,
      lastUsedAt: null,
      revokedAt: null,
    });
    await tx.insert(ApiClientEntity, client);
    return ok(client);
  }

  /** Ends a client and its tokens at once. Revoking again changes nothing. */
  async revoke(tx: Tx, apiClientId: string, now: Date): Promise<Result<ApiClientEntity, NotFound>> {
    const client = await tx.findOneBy(ApiClientEntity, { id: apiClientId });
    if (!client) return err(notFound);
    if (client.revokedAt) return ok(client);
    const revoked = await tx.save(Object.assign(client, { revokedAt: now }));
    await tx.query("delete from bearer_token where api_client_id = $1", [client.id]);
    await publish(tx, {
      type: "identity.session.ended.v1",
      audience: "internal",
      payload: { sessionId: null, userId: null, clientId: client.id },
    });
    return ok(revoked);
  }

  /** The client credentials grant. Without asked scopes the token has all of the client's. */
  async grant(
    input: {
      readonly clientId: string;
      readonly secret: string;
      readonly scope: string | null;
      readonly ip: string;
    },
    now: Date,
  ): Promise<Result<Grant, GrantRefused>> {
    const wait = await this.throttle.count(
      [
        { limit: LIMITS.tokenClientFromSource, parts: ["token", input.clientId, input.ip] },
        { limit: LIMITS.tokenSource, parts: ["token", input.ip] },
      ],
      now,
    );
    if (wait > 0) return refused("slow_down", null, wait);
    const rows: readonly SecretRow[] = await this.db.read(null, (tx) =>
      tx.query("select * from api_client_secrets($1)", [input.clientId]),
    );
    const given = hashSecret(input.secret);
    const client = rows[0] && { id: rows[0].api_client_id, resellerId: rows[0].reseller_id };
    // All of them are compared, so that the time tells nothing.
    const [row] = rows.filter(({ secret_hash: hash }) => timingSafeEqual(hash, given));
    if (!row || !worksAt({ expiresAt: row.secret_expires_at }, now))
      return refused("invalid_client", client);
    if (row.revoked_at || row.reseller_status !== "ACTIVE")
      return refused("invalid_client", client);

    const own: readonly Scope[] = row.scopes;
    const asked = input.scope?.split(" ").filter((scope) => scope !== "") ?? own;
    const granted = own.filter((scope) => asked.includes(scope));
    if (granted.length === 0 || granted.length !== new Set(asked).size)
      return refused("invalid_scope", client);
    return ok(await this.issueToken(row, granted, now));
  }

  private async issueToken(
    client: Pick<SecretRow, "api_client_id" | "reseller_id" | "secret_id">,
    scopes: readonly Scope[],
    now: Date,
  ): Promise<Grant> {
    const accessToken = newSecret();
    await this.db.write({ resellerId: client.reseller_id, customerId: null }, async (tx) => {
      await tx.query(
        `insert into bearer_token (id, reseller_id, api_client_id, api_client_secret_id, token_hash, scopes, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          randomUUID(),
          client.reseller_id,
          client.api_client_id,
          client.secret_id,
          hashSecret(accessToken),
          scopes,
          now,
          new Date(now.getTime() + BEARER_LIFETIME_MS),
        ],
      );
      await tx.query("update api_client set last_used_at = $2 where id = $1", [
        client.api_client_id,
        now,
      ]);
      await tx.query("update api_client_secret set last_used_at = $2 where id = $1", [
        client.secret_id,
        now,
      ]);
    });
    return { accessToken, expiresInSeconds: BEARER_LIFETIME_MS / 1000, scopes };
  }
}

function refused(
  error: GrantRefused["error"],
  client: GrantRefused["client"] = null,
  retryAfterSeconds: number | null = null,
): { ok: false; error: GrantRefused } {
  return err({ kind: "GrantRefused", error, client, retryAfterSeconds });
}
