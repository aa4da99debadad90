import type { ServerResponse } from "node:http";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { Actor } from "@markethall/auth";
import { logger } from "@markethall/runtime";
import { fileRoute } from "../src/files/file-route.js";
import type { World } from "./world.js";

/** A list as a file, as the gateway passes it on, by its lines. */
export async function listFile(world: World, actor: Actor, path: string, query: object = {}) {
  const stream = new PassThrough();
  let status = 0;
  const writeHead = (code: number) => {
    status = code;
    return stream;
  };
  const body = text(stream);
  const request = { actor, requestId: "r", now: new Date(), idempotencyKey: null, ip: "::1" };
  await fileRoute(world.db, logger("test", "silent"))(
    { ...request, body: Buffer.from(JSON.stringify({ path, query })) },
    Object.assign(stream, { writeHead }) as unknown as ServerResponse,
  );
  return { status, lines: (await body).trimEnd().split("\r\n") };
}
