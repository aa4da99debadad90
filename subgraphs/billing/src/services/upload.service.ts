import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { Database, Tx } from "@markethall/runtime";

const chunkSize = 1024 * 1024;

/** Keeps a file until it is imported: in the database, since the worker may run on another machine. */
export async function keepUpload(
  tx: Tx,
  resellerId: string,
  createdBy: string,
  bytes: Buffer,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    "insert into upload (id, reseller_id, created_by, size, created_at) values ($1, $2, $3, $4, $5)",
    [id, resellerId, createdBy, bytes.length, now],
  );
  for (let place = 0; place * chunkSize < bytes.length; place++) {
    await tx.query(
      "insert into upload_chunk (upload_id, place, reseller_id, bytes) values ($1, $2, $3, $4)",
      [id, place, resellerId, bytes.subarray(place * chunkSize, (place + 1) * chunkSize)],
    );
  }
  return id;
}

export async function uploadExists(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.query("select 1 from upload where id = $1", [id]);
  return rows.length > 0;
}

/** An upload's bytes, a chunk at a time. */
export function readUpload(db: Database, resellerId: string, uploadId: string): Readable {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let place = 0; ; place++) {
      const [chunk] = await db.read({ resellerId, customerId: null }, (tx) =>
        tx.query("select bytes from upload_chunk where upload_id = $1 and place = $2", [
          uploadId,
          place,
        ]),
      );
      if (!chunk) return;
      yield chunk.bytes;
    }
  }
  return Readable.from(chunks(), { objectMode: false });
}
