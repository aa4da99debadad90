import { describe, expect, it } from "@jest/globals";
import { changeOver, worksAt } from "./api-client-secret.js";

const now = new Date("2026-11-22T12:00:00Z");
const at = (iso: string) => ({ expiresAt: new Date(iso) });
const forever = { expiresAt: null };

describe("a client's secret", () => {
  it.each([
    { secret: forever, works: true, why: "it has no end" },
    { secret: at("2026-11-22T12:00:00.001Z"), works: true, why: "its end is ahead" },
    { secret: at("2026-11-22T12:00:00Z"), works: false, why: "the end is exclusive" },
  ])("works: $works, since $why", ({ secret, works }) => {
    expect(worksAt(secret, now)).toBe(works);
  });
});

describe("changeOver", () => {
  it.each([
    { secrets: [forever], hours: null, end: null, why: "the old one stays until revoked" },
    { secrets: [forever], hours: 1, end: "2026-11-22T13:00:00.000Z", why: "the shortest" },
    { secrets: [], hours: 720, end: "2026-12-22T12:00:00.000Z", why: "the longest" },
    {
      secrets: [forever, at("2026-11-22T11:00:00Z")],
      hours: 24,
      end: "2026-11-23T12:00:00.000Z",
      why: "a secret that is over takes no place",
    },
  ])("ends the old ones at $end: $why", ({ secrets, hours, end }) => {
    const decided = changeOver(secrets, hours, now);
    expect(decided.ok && (decided.value.oldEndAt?.toISOString() ?? null)).toBe(end);
  });

  it.each([
    { secrets: [forever, forever], hours: null, kind: "SecretLimit" },
    { secrets: [forever, at("2026-11-22T12:00:01Z")], hours: 24, kind: "SecretLimit" },
    { secrets: [forever], hours: 0, kind: "InvalidInput" },
    { secrets: [forever], hours: 721, kind: "InvalidInput" },
  ])("refuses $hours h beside $secrets as $kind", ({ secrets, hours, kind }) => {
    expect(changeOver(secrets, hours, now)).toMatchObject({ ok: false, error: { kind } });
  });
});
