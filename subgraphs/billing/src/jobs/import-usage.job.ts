import { isOutOfTime, type Job } from "@markethall/events";
import { isInfrastructure } from "@markethall/runtime";
import { ATTEMPT_LIMIT_MS } from "../domain/work-bound.js";
import { UsageImportEntity } from "../entities/usage-import.entity.js";
import { readUpload } from "../services/upload.service.js";
import { IMPORT_USAGE } from "../services/usage-import.service.js";
import { UsageImporter } from "../services/usage-importer.js";

/** Imports an uploaded file. Running it again after it finished does nothing. */
export const importUsageJob: Job = {
  name: IMPORT_USAGE,
  timeLimitMs: ATTEMPT_LIMIT_MS,
  run: async (payload, { db, clock, signal }) => {
    const { resellerId, importId } = payload as { resellerId: string; importId: string };
    const found = await db.read({ resellerId, customerId: null }, (tx) =>
      tx.findOneBy(UsageImportEntity, { id: importId }),
    );
    if (!found?.uploadId) return;
    const source = readUpload(db, resellerId, found.uploadId);
    const importer = new UsageImporter(db, clock);
    try {
      await importer.run(resellerId, importId, source, { signal });
    } catch (error) {
      // Thrown on, the job is tried again later; once it is given up, the import says so.
      const late = isOutOfTime(signal);
      if (isInfrastructure(error) || (signal.aborted && !late)) throw error;
      if (await importer.failed(resellerId, importId, late ? "TIME" : "ERROR")) throw error;
    }
  },
};
