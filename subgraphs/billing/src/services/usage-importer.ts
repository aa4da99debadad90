import type { Readable } from "node:stream";
import { announceStuckWork } from "@markethall/events";
import type { Clock } from "@markethall/result";
import type { Database, Tx } from "@markethall/runtime";
import { failureOf, isOverdue } from "../domain/work-bound.js";
import { type RejectedRow, UsageImportEntity } from "../entities/usage-import.entity.js";
import { announceImport } from "./announce-import.js";
import { readFocus, UnreadableFileError } from "./focus-reader.js";
import { announceSpend } from "./usage-assignment.js";
import { stageParameters, stageSql, type StagedRow } from "./usage-columns.js";
import { mergeStaged } from "./usage-merge.js";

const batchSize = 2_000;
/** Pause between two announcements of how far an import is, in milliseconds: viewers see each second of it, not each batch. */
const announceEveryMs = 1_000;
/** As many rejected rows an import names; it counts them all. */
const rejectionsKept = 1_000;
/** Errors after which an import is given up, so that it is not at work for ever. */
const attemptsGiven = 3;

export interface ImportProgress {
  readonly rows: number;
  readonly rejected: number;
}

export interface ImportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Brings a file of usage in: rows go to a staging table batch by batch, then in one transaction to the records. So an
 * import that dies leaves nothing half done and simply starts anew, and the same file twice changes nothing.
 */
export class UsageImporter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly realTime: Clock = { now: () => new Date() },
  ) {}

  async run(
    resellerId: string,
    importId: string,
    source: Readable,
    options: ImportOptions = {},
  ): Promise<void> {
    const fresh = await this.write(resellerId, (tx) => this.begin(tx, importId));
    if (!fresh) return;
    try {
      const rejected = await this.stage(resellerId, importId, source, options);
      await this.write(resellerId, (tx) => this.finish(tx, resellerId, importId, rejected));
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      await this.write(resellerId, (tx) => fail(tx, importId, error.message, this.clock.now()));
    } finally {
      source.destroy();
    }
  }

  /** Notes an error, or that an attempt took too long; answers whether to try again. */
  failed(
    resellerId: string,
    importId: string,
    cause: "ERROR" | "TIME" = "ERROR",
  ): Promise<boolean> {
    return this.write(resellerId, async (tx) => {
      const found = await tx.findOneByOrFail(UsageImportEntity, { id: importId });
      const attempts = found.attempts + 1;
      await tx.update(UsageImportEntity, importId, { attempts });
      if (attempts < attemptsGiven) return true;
      await this.giveUp(tx, { ...found, attempts }, failureOf("import", cause));
      return false;
    });
  }

  /** Whether there is anything to do: a finished import is not done again, one that has lasted too long is given up. */
  private async begin(tx: Tx, importId: string): Promise<boolean> {
    const found = await tx.findOne(UsageImportEntity, {
      where: { id: importId },
      lock: { mode: "pessimistic_write" },
    });
    if (!found || found.status === "COMPLETED" || found.status === "FAILED") return false;
    const now = this.realTime.now();
    if (isOverdue(found.beganAt, now)) {
      await this.giveUp(tx, found, failureOf("import", "TIME"));
      return false;
    }
    await tx.query("delete from usage_staging where import_id = $1", [importId]);
    const beganAt = found.beganAt ?? now;
    await tx.update(UsageImportEntity, importId, { status: "RUNNING", beganAt });
    await announceImport(tx, importId);
    return true;
  }

  private async giveUp(
    tx: Tx,
    { id, fileName, attempts }: Pick<UsageImportEntity, "id" | "fileName" | "attempts">,
    reason: string,
  ): Promise<void> {
    await fail(tx, id, reason, this.clock.now());
    await announceStuckWork(tx, {
      kind: "USAGE_IMPORT",
      subjectId: id,
      customerId: null,
      subject: `Import of ${fileName}`,
      reason,
      attempts,
      needsPerson: true,
    });
  }

  private async stage(
    resellerId: string,
    importId: string,
    source: Readable,
    { signal, onProgress }: ImportOptions,
  ): Promise<Rejections> {
    const rejected = new Rejections();
    let batch: StagedRow[] = [];
    let rows = 0;
    let announced = performance.now();
    const flush = async () => {
      await this.write(resellerId, async (tx) => {
        if (batch.length > 0)
          await tx.query(stageSql, stageParameters(importId, resellerId, batch));
        await tx.update(UsageImportEntity, importId, {
          rowCount: rows,
          rejectedCount: rejected.count,
        });
        if (performance.now() - announced < announceEveryMs) return;
        announced = performance.now();
        await announceImport(tx, importId);
      });
      batch = [];
      onProgress?.({ rows, rejected: rejected.count });
    };
    for await (const { line, row } of readFocus(source)) {
      signal?.throwIfAborted();
      rows += 1;
      if (row.ok) batch.push({ line, row: row.value });
      else rejected.add({ line, reason: row.error });
      if (rows % batchSize === 0) await flush();
    }
    await flush();
    return rejected;
  }

  private async finish(
    tx: Tx,
    resellerId: string,
    importId: string,
    rejected: Rejections,
  ): Promise<void> {
    const merged = await mergeStaged(tx, resellerId, importId, rejectionsKept);
    rejected.addAll(merged.changed, merged.changedCount);
    await tx.update(UsageImportEntity, importId, {
      status: "COMPLETED",
      importedCount: merged.imported,
      duplicateCount: merged.staged - merged.imported - merged.changedCount,
      rejectedCount: rejected.count,
      rejectedRows: rejected.first,
      unassigned: [...merged.unassigned],
      shares: [...merged.shares],
      arrival: merged.arrival,
      finishedAt: this.clock.now(),
    });
    await dropUpload(tx, importId);
    await announceImport(tx, importId);
    await announceSpend(tx, merged.spend);
  }

  private write<T>(resellerId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.write({ resellerId, customerId: null }, work, { now: this.clock.now() });
  }
}

/** What is wrong with the file as a whole is told in the place where people look for what is wrong with a row. */
async function fail(tx: Tx, importId: string, reason: string, now: Date): Promise<void> {
  await tx.query("delete from usage_staging where import_id = $1", [importId]);
  await tx.update(UsageImportEntity, importId, {
    status: "FAILED",
    failure: reason,
    rejectedRows: [{ line: 1, reason }],
    finishedAt: now,
  });
  await dropUpload(tx, importId);
  await announceImport(tx, importId);
}

/** The bytes have done their duty. */
async function dropUpload(tx: Tx, importId: string): Promise<void> {
  await tx.query(
    "delete from upload where id = (select upload_id from usage_import where id = $1)",
    [importId],
  );
}

class Rejections {
  readonly first: RejectedRow[] = [];
  count = 0;

  add(row: RejectedRow): void {
    this.addAll([row], 1);
  }

  addAll(rows: readonly RejectedRow[], count: number): void {
    this.count += count;
    this.first.push(...rows.slice(0, rejectionsKept - this.first.length));
  }
}
