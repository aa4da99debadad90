import type { Readable } from "node:stream";
import { type CsvColumn, csvOf, textColumn, valueColumn } from "@markethall/graph";
import type { AuditEventEntity } from "../entities/audit-event.entity.js";
import { type AuditQuery, everyAuditEvent } from "../services/audit.queries.js";
import type { Read } from "../services/read.js";

const columns: readonly CsvColumn<AuditEventEntity>[] = [
  valueColumn("Entry", ({ position }) => position),
  valueColumn("Time", ({ occurredAt }) => occurredAt.toISOString()),
  textColumn("Who", ({ actorName }) => actorName),
  textColumn("Who (id)", ({ actorId }) => actorId),
  textColumn("Operation", ({ action }) => action),
  textColumn("Subject", ({ subject }) => subject),
  valueColumn("Outcome", ({ outcome }) => outcome),
  textColumn("Request", ({ requestId }) => requestId),
  valueColumn("Hash before", ({ previousHash }) => previousHash.toString("hex")),
  valueColumn("Hash", ({ hash }) => hash.toString("hex")),
];

/** The audit with its hashes: who has the file can follow the chain by themselves, as far as the file is whole. */
export function auditCsv(read: Read, wanted: AuditQuery): Readable {
  return csvOf(columns, everyAuditEvent(read, wanted));
}

/** `action`, `subject`, `actor`, `outcome`, `requestId`, `from`, `to`: as in the graph's filter; null for what no page of ours asks. */
export function auditQueryOf(query: Readonly<Record<string, unknown>>): AuditQuery | null {
  const words: Record<string, string> = {};
  for (const name of ["action", "subject", "actor", "outcome", "requestId", "from", "to"]) {
    const value = query[name] ?? "";
    if (typeof value !== "string") return null;
    words[name] = value;
  }
  const { from = "", to = "", ...rest } = words;
  const [start, end] = [new Date(from), new Date(to)];
  if ((from && Number.isNaN(start.getTime())) || (to && Number.isNaN(end.getTime()))) return null;
  return { ...rest, from: from ? start : null, to: to ? end : null };
}
