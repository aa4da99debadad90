import { describe, expect, it } from "@jest/globals";
import { ANONYMOUS } from "@markethall/auth";
import { type SignedRequest, signRequest, verifyRequest } from "./signature.js";

const key = "5e".repeat(32);
const sentAt = new Date("2026-11-22T10:00:00.000Z");
const body = '{"query":"{ viewer { user { id } } }"}';
const request: SignedRequest = {
  actor: { ...ANONYMOUS, kind: "user", id: "u", role: "CUSTOMER_VIEWER", resellerId: "r" },
  requestId: "q",
  now: new Date("2026-11-01T00:00:00.000Z"),
  idempotencyKey: "k",
  ip: "10.0.0.1",
};
const headers = signRequest(key, request, body, sentAt);
const after = (ms: number) => new Date(sentAt.getTime() + ms);
const platform = Buffer.from(JSON.stringify({ ...request.actor, role: "PLATFORM_ADMIN" })).toString(
  "base64url",
);

describe("the gateway's signature (A07)", () => {
  it("carries the request as it was", () => {
    expect(verifyRequest(key, headers, body, sentAt)).toEqual(request);
  });

  it.each([
    { ms: 30_000, taken: true, why: "30 s are the end, and count" },
    { ms: 30_001, taken: false, why: "replayed a moment later" },
    { ms: -30_000, taken: true, why: "a clock that is behind by as much" },
    { ms: -30_001, taken: false, why: "from the future" },
  ])("$ms ms after it was sent: $taken, $why", ({ ms, taken }) => {
    expect(verifyRequest(key, headers, body, after(ms)) !== null).toBe(taken);
  });

  it.each([
    { what: "another body", changed: headers, text: body.replace("id", "email") },
    { what: "no body", changed: headers, text: "" },
    { what: "another actor", changed: { ...headers, "x-markethall-actor": platform } },
    {
      what: "a newer time",
      changed: { ...headers, "x-markethall-time": String(after(60_000).getTime()) },
      at: after(60_000),
    },
    {
      what: "another business time",
      changed: { ...headers, "x-markethall-clock": "2030-01-01T00:00:00.000Z" },
    },
    {
      what: "another idempotency key",
      changed: { ...headers, "x-markethall-idempotency-key": "other" },
    },
    { what: "another source", changed: { ...headers, "x-markethall-ip": "10.0.0.2" } },
    { what: "another request id", changed: { ...headers, "x-markethall-request-id": "p" } },
    { what: "no signature", changed: { ...headers, "x-markethall-signature": "" } },
    {
      what: "a signature of the right length",
      changed: { ...headers, "x-markethall-signature": "0".repeat(64) },
    },
    { what: "none of it", changed: {} },
  ])("is not taken with $what", ({ changed, text = body, at = sentAt }) => {
    expect(verifyRequest(key, changed, text, at)).toBeNull();
  });

  it("is not taken when made with another key", () => {
    const forged = signRequest("00".repeat(32), request, body, sentAt);
    expect(verifyRequest(key, forged, body, sentAt)).toBeNull();
  });
});
