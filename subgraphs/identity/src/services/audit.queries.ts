import { type Actor, PLATFORM_TENANT, type Tenant, tenantOf } from "@markethall/auth";
import type { Tx } from "@markethall/runtime";
import type { SelectQueryBuilder } from "typeorm";
import { AuditEventEntity } from "../entities/audit-event.entity.js";
import type { Read } from "./read.js";

/** What narrows the audit; what is absent or empty narrows nothing. */
export interface AuditQuery {
  readonly action?: string | null;
  /** A part of the subject, as it is written. */
  readonly subject?: string | null;
  /** A part of a name, in any case. */
  readonly actor?: string | null;
  readonly outcome?: string | null;
  readonly requestId?: string | null;
  /** Not before. */
  readonly from?: Date | null;
  /** Before. */
  readonly to?: Date | null;
}

/** Each reseller has a chain of its own, and the platform one for what it does itself. */
export function auditTenant(actor: Actor): Tenant {
  return tenantOf(actor) ?? { resellerId: PLATFORM_TENANT, customerId: null };
}

/** The entries that are left over, in no order yet. */
export function narrowedAudit(tx: Tx, wanted: AuditQuery): SelectQueryBuilder<AuditEventEntity> {
  const { action, subject, actor, outcome, requestId, from, to } = wanted;
  const query = tx.createQueryBuilder(AuditEventEntity, "e");
  if (action) query.andWhere("e.action = :action", { action });
  if (subject) query.andWhere("position(:subject in e.subject) > 0", { subject });
  if (actor?.trim()) {
    const part = `%${actor.trim().replace(/[\\%_]/g, "\\$&")}%`;
    query.andWhere("e.actorName ilike :part", { part });
  }
  if (outcome) query.andWhere("e.outcome = :outcome", { outcome });
  if (requestId) query.andWhere("e.requestId = :requestId", { requestId });
  if (from) query.andWhere("e.occurredAt >= :from", { from });
  if (to) query.andWhere("e.occurredAt < :to", { to });
  return query;
}

/** All of them, the newest first, read piece by piece. */
export async function* everyAuditEvent(
  read: Read,
  wanted: AuditQuery,
  pieceSize = 1_000,
): AsyncGenerator<AuditEventEntity> {
  for (let before: string | null = null; ;) {
    const end: string | null = before;
    const piece: AuditEventEntity[] = await read((tx) => {
      const query = narrowedAudit(tx, wanted).orderBy("e.position", "DESC").limit(pieceSize);
      if (end !== null) query.andWhere("e.position < :end", { end });
      return query.getMany();
    });
    yield* piece;
    if (piece.length < pieceSize) return;
    before = piece.at(-1)!.position;
  }
}
