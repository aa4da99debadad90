import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Actor } from "@markethall/auth";
import { tracing } from "@markethall/telemetry";

/** What the gateway vouches for with each request to a subgraph (A07). */
export interface SignedRequest {
  readonly actor: Actor;
  readonly requestId: string;
  /** Business time of the request: the same "now" for every rule that it touches. */
  readonly now: Date;
  readonly idempotencyKey: string | null;
  readonly ip: string;
}

/** Longest age of a signature, and largest difference of clocks. */
const FRESH_MS = 30_000;

export const internalHeaderPrefix = "x-markethall-";
const header = (name: string) => internalHeaderPrefix + name;

export function signRequest(
  key: string,
  request: SignedRequest,
  body: string | Buffer,
  sentAt: Date = new Date(),
): Record<string, string> {
  const parts = {
    actor: Buffer.from(JSON.stringify(request.actor)).toString("base64url"),
    time: String(sentAt.getTime()),
    "request-id": request.requestId,
    clock: request.now.toISOString(),
    "idempotency-key": request.idempotencyKey ?? "",
    ip: request.ip,
  };
  return Object.fromEntries([
    ...Object.entries(parts).map(([name, value]) => [header(name), value]),
    [header("signature"), signature(key, Object.values(parts), body)],
    // Not signed itself: only the span of a trace that the signed request id names is taken from it.
    ...Object.entries(tracing.headers()),
  ]) as Record<string, string>;
}

/** The signed request, or null when it was not the gateway that sent it, just now and with this body. */
export function verifyRequest(
  key: string,
  headers: IncomingHttpHeaders,
  body: string | Buffer,
  receivedAt: Date = new Date(),
): SignedRequest | null {
  const names = ["actor", "time", "request-id", "clock", "idempotency-key", "ip"];
  const parts = names.map((name) => String(headers[header(name)] ?? ""));
  const expected = Buffer.from(signature(key, parts, body));
  const given = Buffer.from(String(headers[header("signature")] ?? ""));
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const [actor = "", time = "", requestId = "", clock = "", idempotencyKey = "", ip = ""] = parts;
  if (Math.abs(receivedAt.getTime() - Number(time)) > FRESH_MS) return null;
  return {
    actor: JSON.parse(Buffer.from(actor, "base64url").toString()) as Actor,
    requestId,
    now: new Date(clock),
    idempotencyKey: idempotencyKey || null,
    ip,
  };
}

function signature(key: string, parts: readonly string[], body: string | Buffer): string {
  const digest = createHash("sha256").update(body).digest("hex");
  return createHmac("sha256", Buffer.from(key, "hex"))
    .update([...parts, digest].join("\n"))
    .digest("hex");
}
