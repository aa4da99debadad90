import { createHash } from "node:crypto";

/** What an audit entry says; all of it goes into its hash. */
export interface AuditRecord {
  readonly id: string;
  readonly resellerId: string;
  /** From 1, without gaps, per reseller. */
  readonly position: bigint;
  readonly occurredAt: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subject: string;
  readonly outcome: string;
  readonly requestId: string;
}

/** What the first entry of a chain follows. */
export const CHAIN_START = Buffer.alloc(32);

/** SHA-256 over the hash before and the entry, written in one way only: changing any row breaks all that follow. */
export function chainHash(previous: Buffer, record: AuditRecord): Buffer {
  const text = JSON.stringify([
    record.id,
    record.resellerId,
    String(record.position),
    record.occurredAt.toISOString(),
    record.actorId,
    record.actorName,
    record.action,
    record.subject,
    record.outcome,
    record.requestId,
  ]);
  return createHash("sha256").update(previous).update(text).digest();
}

export interface ChainedRecord extends AuditRecord {
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** Where a chain stands after some entries. */
export interface ChainEnd {
  readonly position: bigint;
  readonly hash: Buffer;
}

/** Follows a piece of a chain; answers its new end, or the position of the first entry that is missing or was changed. */
export function followChain(
  from: ChainEnd,
  records: readonly ChainedRecord[],
): { readonly end: ChainEnd } | { readonly brokenAt: bigint } {
  let end = from;
  for (const record of records) {
    const expected = end.position + 1n;
    const whole =
      record.position === expected &&
      record.previousHash.equals(end.hash) &&
      record.hash.equals(chainHash(end.hash, record));
    if (!whole) return { brokenAt: expected };
    end = { position: record.position, hash: record.hash };
  }
  return { end };
}
