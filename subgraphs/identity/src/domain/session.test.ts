import { describe, expect, it } from "@jest/globals";
import { endOf, isLive, liveSince } from "./session.js";

const createdAt = new Date("2026-03-01T00:00:00Z");
const hours = (count: number) => new Date(createdAt.getTime() + count * 3_600_000);

describe("isLive", () => {
  it.each([
    { seen: 0, now: 11.99, live: true, why: "used within 12 hours" },
    { seen: 0, now: 12, live: false, why: "idle for 12 hours" },
    { seen: 11, now: 22, live: true, why: "each use gives 12 more" },
    { seen: 167, now: 167.9, live: true, why: "the last hour of 7 days" },
    { seen: 167.9, now: 168, live: false, why: "7 days are the end, however busy" },
  ])("seen after $seen h, now $now h: $live, $why", ({ seen, now, live }) => {
    expect(isLive({ createdAt, lastSeenAt: hours(seen) }, hours(now))).toBe(live);
    const { lastSeenAfter, createdAfter } = liveSince(hours(now));
    expect(hours(seen) > lastSeenAfter && createdAt > createdAfter).toBe(live);
  });
});

describe("endOf", () => {
  it.each([
    { seen: 10, end: 22, why: "12 hours after the last use" },
    { seen: 160, end: 168, why: "never later than 7 days after the beginning" },
  ])("seen after $seen h: $end h, $why", ({ seen, end }) => {
    expect(endOf({ createdAt, lastSeenAt: hours(seen) })).toEqual(hours(end));
  });
});
