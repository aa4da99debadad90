import { randomUUID } from "node:crypto";
import { type Actor, tenantOf } from "@markethall/auth";
import { enqueue } from "@markethall/events";
import { err, notFound, type NotFound, ok, type Result } from "@markethall/result";
import type { Tx } from "@markethall/runtime";
import { UsageImportEntity } from "../entities/usage-import.entity.js";
import { announceImport } from "./announce-import.js";
import { uploadExists } from "./upload.service.js";

export const IMPORT_USAGE = "billing.import-usage";

const longestFileName = 200;

export interface InvalidInput {
  readonly kind: "InvalidInput";
  readonly field: string;
  readonly message: string;
}

/** Orders the import of a file that was uploaded; a job does it. */
export class UsageImportService {
  async request(
    tx: Tx,
    actor: Actor,
    input: { uploadId: string; fileName: string },
    now: Date,
  ): Promise<Result<{ importId: string }, NotFound | InvalidInput>> {
    const tenant = tenantOf(actor);
    if (!tenant || !(await uploadExists(tx, input.uploadId))) return err(notFound);
    const fileName = input.fileName.trim();
    if (fileName === "" || fileName.length > longestFileName) {
      return err({
        kind: "InvalidInput",
        field: "fileName",
        message: "Name the file, in 200 characters at most.",
      });
    }
    const importId = await this.open(tx, tenant.resellerId, input.uploadId, fileName, now);
    await tx.update(UsageImportEntity, importId, { importedByName: actor.name });
    await enqueue(
      tx,
      IMPORT_USAGE,
      { resellerId: tenant.resellerId, importId },
      { key: `${IMPORT_USAGE}:${importId}` },
    );
    return ok({ importId });
  }

  /** The record of an import; without an upload where the file is read from disk. */
  async open(
    tx: Tx,
    resellerId: string,
    uploadId: string | null,
    fileName: string,
    now: Date,
  ): Promise<string> {
    const id = randomUUID();
    await tx.insert(UsageImportEntity, {
      id,
      resellerId,
      uploadId,
      fileName,
      status: "QUEUED",
      startedAt: now,
    });
    await announceImport(tx, id);
    return id;
  }
}
