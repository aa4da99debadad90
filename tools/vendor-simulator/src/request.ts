import type { IncomingMessage } from "node:http";
import type { JsonObject } from "./fields.js";
import { badRequest, RefusalError } from "./refusal.js";
import type { Call } from "./routes.js";

const mostBytes = 64 * 1024;

/** @throws RefusalError (400, 413) when the body is not one JSON object of at most 64 KB. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://simulator");
  return {
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    idempotencyKey: request.headers["idempotency-key"]?.toString(),
    body: parsed(await textOf(request)),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new RefusalError(413, "TOO_LARGE", "The body is over 64 KB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string): JsonObject {
  if (text === "") return {};
  const value = jsonOrNull(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw badRequest("the body must be a JSON object");
  }
  return value as JsonObject;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
