import { describe, expect, it } from "@jest/globals";
import { deadlineStep, dueAt, expiresAt } from "./deadline.js";

const due = new Date("2026-11-06T10:00:00.000Z");
const ended = new Date("2026-11-16T10:00:00.000Z");
const before = (moment: Date) => new Date(moment.getTime() - 1);

describe("the deadline of a request", () => {
  it("is five days after it was asked, and its end ten days later", () => {
    expect(dueAt(new Date("2026-11-01T10:00:00.000Z"))).toEqual(due);
    expect(expiresAt(due)).toEqual(ended);
  });

  it.each([
    { why: "not due yet", now: before(due), escalatedAt: null, step: "WAIT" },
    { why: "due to the millisecond", now: due, escalatedAt: null, step: "ESCALATE" },
    { why: "escalated already", now: before(ended), escalatedAt: due, step: "WAIT" },
    { why: "at its end", now: ended, escalatedAt: due, step: "EXPIRE" },
    { why: "at its end, never escalated", now: ended, escalatedAt: null, step: "EXPIRE" },
  ])("says $step: $why", ({ now, escalatedAt, step }) => {
    expect(deadlineStep({ dueAt: due, escalatedAt }, now)).toBe(step);
  });

  it("leaves a request without one alone", () => {
    expect(deadlineStep({ dueAt: null, escalatedAt: null }, ended)).toBe("WAIT");
  });
});
