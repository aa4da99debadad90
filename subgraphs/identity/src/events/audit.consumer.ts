import { AUDIT_EVENT, type Consumer, type DomainEvent } from "@markethall/events";
import type { Tx } from "@markethall/runtime";
import { CHAIN_START, chainHash } from "../domain/audit-chain.js";
import { AuditEventEntity } from "../entities/audit-event.entity.js";

interface AuditRecorded {
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: string;
}

/** Keeps the audit of all subgraphs as one chain per reseller. The chain's head is locked, so entries come one by one. */
export const auditConsumer: Consumer = {
  name: "identity.audit",
  types: [AUDIT_EVENT],

  async handle(tx: Tx, event: DomainEvent): Promise<void> {
    const { actorId, actorName, action, subject, outcome } = event.payload as AuditRecorded;
    await tx.query(
      "insert into audit_head (reseller_id, position, hash) values ($1, 0, $2) on conflict do nothing",
      [event.tenantId, CHAIN_START],
    );
    const [head] = await tx.query(
      "select position, hash from audit_head where reseller_id = $1 for update",
      [event.tenantId],
    );
    const record = {
      id: event.id,
      resellerId: event.tenantId,
      position: BigInt(head.position) + 1n,
      occurredAt: event.occurredAt,
      actorId,
      actorName,
      action,
      subject,
      outcome,
      requestId: event.requestId ?? "",
    };
    const hash = chainHash(head.hash, record);
    await tx.insert(AuditEventEntity, {
      ...record,
      position: String(record.position),
      previousHash: head.hash,
      hash,
    });
    await tx.query("update audit_head set position = $2, hash = $3 where reseller_id = $1", [
      event.tenantId,
      String(record.position),
      hash,
    ]);
  },
};
