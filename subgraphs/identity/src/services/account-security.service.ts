import type { Actor } from "@markethall/auth";
import { err, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { deviceName } from "../domain/device.js";
import { isRecent, PROOF_LASTS_MS, type ProofMethod, proofMethods } from "../domain/proof.js";
import { isLive } from "../domain/session.js";
import { UserEntity } from "../entities/user.entity.js";
import { factorsOf } from "./proof.service.js";
import type { SessionService } from "./session.service.js";

/** What a person changes here is what opens the account: it wants a proof that is younger than ten minutes. */
export interface ReauthenticationRequired {
  readonly kind: "ReauthenticationRequired";
  readonly methods: readonly ProofMethod[];
}

/** A person with a session in which it has lately shown to be the one. */
export interface RecentlyProven {
  readonly user: UserEntity;
  readonly sessionId: string;
}

export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly ip: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface Overview {
  readonly authenticatorAppAddedAt: Date | null;
  readonly passkeys: readonly OwnPasskey[];
  readonly recoveryCodesLeft: number;
  readonly sessions: readonly OwnSession[];
  readonly provenUntil: Date | null;
  readonly proofMethods: readonly ProofMethod[];
}

/** What a person sees of the own way in, and the sessions that are open through it. */
export class AccountSecurityService {
  constructor(private readonly sessions: SessionService) {}

  async overview(tx: Tx, actor: Actor, now: Date): Promise<Overview> {
    const userId = actor.id ?? "";
    const [app] = await tx.query(
      "select confirmed_at from authenticator_app where user_id = $1 and confirmed_at is not null",
      [userId],
    );
    const passkeys: { id: string; name: string; created_at: Date; last_used_at: Date | null }[] =
      await tx.query(
        "select id, name, created_at, last_used_at from passkey where user_id = $1 order by created_at",
        [userId],
      );
    const factors = await factorsOf(tx, userId);
    const provenAt = await this.sessions.provenAt(tx, actor);
    return {
      authenticatorAppAddedAt: app?.confirmed_at ?? null,
      passkeys: passkeys.map((row) => ({
        id: row.id,
        name: row.name,
        createdAt: row.created_at,
        lastUsedAt: row.last_used_at,
      })),
      recoveryCodesLeft: factors.recoveryCodesLeft,
      sessions: await this.openSessions(tx, actor, now),
      provenUntil:
        provenAt && isRecent(provenAt, now) ? new Date(provenAt.getTime() + PROOF_LASTS_MS) : null,
      proofMethods: proofMethods(factors),
    };
  }

  /** Ends one of the person's own sessions; another's is not found. */
  async end(tx: Tx, actor: Actor, sessionId: string): Promise<Result<null, NotFound>> {
    const [own] = await tx.query("select 1 from user_session where id = $1 and user_id = $2", [
      sessionId,
      actor.id,
    ]);
    if (!own) return err({ kind: "NotFound" });
    await this.sessions.end(tx, sessionId);
    return ok(null);
  }

  /** The person, locked for a change of what it signs in with. */
  async recentlyProven(
    tx: Tx,
    actor: Actor,
    now: Date,
  ): Promise<Result<RecentlyProven, ReauthenticationRequired>> {
    const userId = actor.id ?? "";
    const user = await tx.findOne(UserEntity, {
      where: { id: userId },
      lock: { mode: "pessimistic_write" },
    });
    const provenAt = await this.sessions.provenAt(tx, actor);
    if (!user || !actor.sessionId || !provenAt || !isRecent(provenAt, now)) {
      const methods = proofMethods(await factorsOf(tx, userId));
      return err({ kind: "ReauthenticationRequired", methods });
    }
    return ok({ user, sessionId: actor.sessionId });
  }

  private async openSessions(tx: Tx, actor: Actor, now: Date): Promise<OwnSession[]> {
    const rows: SessionRow[] = await tx.query(
      `select id, device, ip, created_at, last_seen_at from user_session
        where user_id = $1 order by last_seen_at desc, id limit 100`,
      [actor.id],
    );
    return rows
      .filter((row) => isLive({ createdAt: row.created_at, lastSeenAt: row.last_seen_at }, now))
      .map((row) => ({
        id: row.id,
        device: deviceName(row.device ?? ""),
        ip: row.ip,
        createdAt: row.created_at,
        lastSeenAt: row.last_seen_at,
        isCurrent: row.id === actor.sessionId,
      }));
  }
}

interface SessionRow {
  readonly id: string;
  readonly device: string | null;
  readonly ip: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}
