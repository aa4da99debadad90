import { randomUUID } from "node:crypto";
import { type Actor, ANONYMOUS, type Feature, type Role, type Scope } from "@markethall/auth";
import { publish } from "@markethall/events";
import type { Database, Tx } from "@markethall/runtime";
import { personActor } from "../policies/person-actor.js";
import { inForce } from "../policies/portal-features.js";
import { endOf, isLive } from "../domain/session.js";
import { sourceOf } from "../domain/source.js";
import { UserEntity } from "../entities/user.entity.js";
import type { KnownSourceService } from "./known-source.service.js";
import { hashSecret, newSecret } from "./secret.js";

/** A session's use is written down at most once in this time: a page makes many requests. */
const TOUCH_AFTER_MS = 60_000;

interface SessionRow {
  readonly session_id: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly user_id: string;
  readonly user_name: string;
  readonly email: string;
  readonly role: Role;
  readonly user_status: string;
  readonly reseller_id: string;
  readonly customer_id: string | null;
  readonly customer_status: string | null;
  readonly reseller_status: string | null;
  readonly features: Feature[] | null;
  /** The reseller insists on a second factor, and the person has none yet. */
  readonly owes_factor: boolean;
  readonly device_unknown: boolean;
}

/** Who stands behind a session or a token, and how long it lasts. */
export interface SignedIn {
  readonly actor: Actor;
  /** Real time at which it ends by itself: of a session, unless it is used again. */
  readonly until: Date;
}

/** What the gateway knows of whoever asks, for the person's list of sessions. */
export interface SeenFrom {
  readonly ip: string;
  /** `User-Agent`; null where it is not known. */
  readonly device: string | null;
}

/** Longest `User-Agent` that is kept. */
const LONGEST_DEVICE = 400;

/** Sessions and partner tokens, and who stands behind them. Times are real time: the business clock ends no session. */
export class SessionService {
  constructor(
    private readonly db: Database,
    private readonly knownSources: KnownSourceService,
  ) {}

  /** Opens the session of a sign-in, and gives its token. */
  async begin(tx: Tx, userId: string, ip: string, now: Date): Promise<string> {
    // Not through the entity: a sign-in is no change that another edit of the person must yield to.
    await tx.query("update app_user set last_sign_in_at = $2 where id = $1", [userId, now]);
    const user = await tx.findOneByOrFail(UserEntity, { id: userId });
    return (await this.open(tx, user, ip, now)).token;
  }

  /** Opens a session for somebody who has just shown to be the one; its token is kept only as a hash. */
  async open(
    tx: Tx,
    user: UserEntity,
    ip: string,
    now: Date,
  ): Promise<{ token: string; sessionId: string }> {
    const token = newSecret();
    const sessionId = randomUUID();
    await tx.query(
      `insert into user_session (id, reseller_id, customer_id, user_id, token_hash, ip, created_at, last_seen_at, proven_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $7)`,
      [sessionId, user.resellerId, user.customerId, user.id, hashSecret(token), ip, now],
    );
    await this.knownSources.remember(tx, user.emailKey, sourceOf(ip), now);
    return { token, sessionId };
  }

  /** Gives a session a new token after a proof or a change of what its person signs in with; the old one is dead. */
  async renew(tx: Tx, sessionId: string, now: Date): Promise<string> {
    const token = newSecret();
    await tx.query("update user_session set token_hash = $2, proven_at = $3 where id = $1", [
      sessionId,
      hashSecret(token),
      now,
    ]);
    await publish(tx, {
      type: "identity.session.renewed.v1",
      audience: "internal",
      payload: { sessionId },
    });
    return token;
  }

  /** When the person behind a session last showed to be the one. */
  async provenAt(tx: Tx, { sessionId, id }: Actor): Promise<Date | null> {
    const [row] = await tx.query(
      "select proven_at from user_session where id = $1 and user_id = $2",
      [sessionId, id],
    );
    return row?.proven_at ?? null;
  }

  /** Whether this is the token that the actor's session has now. */
  async isTokenOf(tx: Tx, { sessionId }: Actor, token: string): Promise<boolean> {
    const rows = await tx.query("select 1 from user_session where id = $1 and token_hash = $2", [
      sessionId,
      hashSecret(token),
    ]);
    return rows.length === 1;
  }

  async end(tx: Tx, sessionId: string): Promise<void> {
    await tx.query("delete from user_session where id = $1", [sessionId]);
    await announceEnd(tx, { sessionId });
  }

  /** Ends a person's sessions everywhere, or all but one, and every sign-in that is half done. */
  async endAllOf(tx: Tx, userId: string, exceptSessionId: string | null = null): Promise<void> {
    await tx.query("delete from second_step where user_id = $1", [userId]);
    const [ended] = await tx.query(
      "delete from user_session where user_id = $1 and id is distinct from $2 returning id",
      [userId, exceptSessionId],
    );
    for (const { id } of ended) await announceEnd(tx, { sessionId: id });
    if (exceptSessionId === null) await announceEnd(tx, { userId });
  }

  /** Ends the sessions of all of a customer's people. The customer's own event tells the gateway to look at their sockets. */
  async endAllOfCustomer(tx: Tx, customerId: string): Promise<void> {
    await tx.query("delete from user_session where customer_id = $1", [customerId]);
  }

  /** Ends every session and every program's token of a reseller; its own event tells the gateway to look. */
  async endAllOfReseller(tx: Tx, resellerId: string): Promise<void> {
    await tx.query("delete from user_session where reseller_id = $1", [resellerId]);
    await tx.query("delete from bearer_token where reseller_id = $1", [resellerId]);
  }

  /**
   * Who a session token belongs to; null when it is unknown, over, or its person, customer or reseller may not come in.
   * @param isUse whether asking keeps the session alive; watching an open socket does not
   */
  async ofSession(
    token: string,
    now: Date,
    { isUse = true, from = nowhere }: { isUse?: boolean; from?: SeenFrom } = {},
  ): Promise<SignedIn | null> {
    const row = await this.db.read(null, async (tx): Promise<SessionRow | undefined> => {
      const rows = await tx.query(
        "select s.*, t.* from session_by_token($1) s cross join lateral session_state(s.session_id) t",
        [hashSecret(token)],
      );
      return rows[0];
    });
    if (!row || !mayComeIn(row)) return null;
    const times = { createdAt: row.created_at, lastSeenAt: row.last_seen_at };
    if (!isLive(times, now)) return null;
    const isFirst = row.device_unknown && from.device !== null;
    const isToBeKept =
      isUse && (isFirst || now.getTime() - row.last_seen_at.getTime() > TOUCH_AFTER_MS);
    if (isToBeKept) await this.touch(row, from, now);
    return {
      actor: actorOf(row),
      until: endOf(isToBeKept ? { ...times, lastSeenAt: now } : times),
    };
  }

  /** Who a partner's token belongs to; a revoked client or a suspended reseller ends it at once. */
  async ofBearer(token: string, now: Date): Promise<SignedIn | null> {
    const [row] = await this.db.read(null, (tx) =>
      tx.query("select * from bearer_by_token($1)", [hashSecret(token)]),
    );
    if (!row || row.revoked_at || row.expires_at <= now || row.reseller_status !== "ACTIVE")
      return null;
    const actor: Actor = {
      ...ANONYMOUS,
      kind: "client",
      id: row.api_client_id,
      name: row.name,
      resellerId: row.reseller_id,
      scopes: row.scopes as Scope[],
      features: inForce(row.features),
    };
    return { actor, until: row.expires_at };
  }

  /** Writes down that a session is used, and from where: now and then, and at its first use with its device. */
  private async touch(row: SessionRow, { ip, device }: SeenFrom, now: Date): Promise<void> {
    const tenant = { resellerId: row.reseller_id, customerId: row.customer_id };
    await this.db.write(tenant, (tx) =>
      tx.query(
        `update user_session set last_seen_at = greatest(last_seen_at, $2), ip = coalesce(nullif($3, ''), ip),
                device = coalesce(device, $4)
          where id = $1`,
        [row.session_id, now, ip, device?.slice(0, LONGEST_DEVICE) ?? null],
      ),
    );
  }
}

const nowhere: SeenFrom = { ip: "", device: null };

/** A person comes in while active, with an active customer and reseller: suspending any of them works at once. */
export function mayComeIn(row: {
  readonly user_status: string;
  readonly customer_id: string | null;
  readonly customer_status: string | null;
  readonly reseller_status: string | null;
}): boolean {
  return (
    row.user_status === "ACTIVE" &&
    (row.customer_id === null || row.customer_status === "ACTIVE") &&
    (row.reseller_status ?? "ACTIVE") === "ACTIVE"
  );
}

function actorOf(row: SessionRow): Actor {
  return personActor({
    id: row.user_id,
    name: row.user_name,
    email: row.email,
    role: row.role,
    resellerId: row.reseller_id,
    customerId: row.customer_id,
    sessionId: row.session_id,
    features: row.features ?? [],
    enrolling: row.owes_factor,
  });
}

function announceEnd(
  tx: Tx,
  ended: { sessionId?: string; userId?: string; clientId?: string },
): Promise<void> {
  return publish(tx, {
    type: "identity.session.ended.v1",
    audience: "internal",
    payload: { sessionId: null, userId: null, clientId: null, ...ended },
  });
}
