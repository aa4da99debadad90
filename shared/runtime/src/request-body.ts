import type { IncomingMessage } from "node:http";

/** The body is larger than the receiver takes. */
export class BodyTooLargeError extends Error {
  override name = "BodyTooLargeError";
}

/** @throws BodyTooLargeError past `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLargeError(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
