import type { Tx } from "@markethall/runtime";
import { MoreThan } from "typeorm";
import {
  CHAIN_START,
  type ChainedRecord,
  type ChainEnd,
  followChain,
} from "../domain/audit-chain.js";
import { AuditEventEntity } from "../entities/audit-event.entity.js";

export interface Verification {
  /** How many entries are whole. */
  readonly entries: number;
  /** Position of the first that is missing or was changed; null when the chain holds. */
  readonly brokenAt: string | null;
}

/** A chain's end as it was seen at some time and kept elsewhere: what no one who owns the database can rewrite. */
export interface Anchor {
  readonly position: string;
  /** In hexadecimal. */
  readonly hash: string;
}

/** Proves that a reseller's audit is what was written. */
export class AuditService {
  /** Follows the chain of the transaction's tenant from its start, piece by piece, to the head that is kept apart. */
  async verify(tx: Tx, pieceSize = 1_000): Promise<Verification> {
    const [head] = await tx.query("select position, hash from audit_head");
    let end: ChainEnd = { position: 0n, hash: CHAIN_START };
    for (;;) {
      const piece = await tx.find(AuditEventEntity, {
        where: { position: MoreThan(String(end.position)) },
        order: { position: "ASC" },
        take: pieceSize,
      });
      const followed = followChain(end, piece.map(recordOf));
      if ("brokenAt" in followed) return broken(followed.brokenAt);
      end = followed.end;
      if (piece.length < pieceSize) break;
    }
    // A row taken from the end leaves a chain that holds; the head knows that there was more.
    const whole = head
      ? end.position === BigInt(head.position) && end.hash.equals(head.hash)
      : end.position === 0n;
    return whole ? { entries: Number(end.position), brokenAt: null } : broken(end.position + 1n);
  }

  /** Where the chain of the transaction's tenant ends now. */
  async head(tx: Tx): Promise<Anchor> {
    const [head] = await tx.query("select position, hash from audit_head");
    return { position: head?.position ?? "0", hash: (head?.hash ?? CHAIN_START).toString("hex") };
  }

  /**
   * Whether the chain still goes through an end that was seen before. A chain that was written anew from some row on,
   * or cut short with its head, holds by itself and fails here.
   */
  async reaches(tx: Tx, { position, hash }: Anchor): Promise<boolean> {
    if (position === "0") return true;
    const entry = await tx.findOneBy(AuditEventEntity, { position });
    return entry !== null && entry.hash.toString("hex") === hash;
  }
}

function broken(at: bigint): Verification {
  return { entries: Number(at - 1n), brokenAt: String(at) };
}

function recordOf(event: AuditEventEntity): ChainedRecord {
  return { ...event, position: BigInt(event.position) };
}
