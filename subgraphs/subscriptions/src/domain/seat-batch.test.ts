import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addDays, dayFrom } from "./calendar.js";
import { giveBack, giveBackAny, reducibleNow, windowCloses, windowOpen } from "./seat-batch.js";

const bought = new Date("2026-03-01T10:00:00Z");

describe("the 168-hour window", () => {
  it.each([
    { now: "2026-03-01T10:00:00Z", open: true, why: "at the purchase" },
    { now: "2026-03-08T09:59:59Z", open: true, why: "a second before its end" },
    { now: "2026-03-08T09:59:59.999Z", open: true, why: "a millisecond before its end" },
    { now: "2026-03-08T10:00:00Z", open: false, why: "its end does not belong to it" },
  ])("is open: $open at $now, $why", ({ now, open }) => {
    expect(windowOpen(bought, 168, new Date(now))).toBe(open);
  });

  it("closes 168 hours after the purchase whatever the clocks of a country do", () => {
    expect(windowCloses(new Date("2026-03-28T12:00:00Z"), 168)).toEqual(
      new Date("2026-04-04T12:00:00Z"),
    );
  });
});

describe("seat batches", () => {
  const first = { id: "first", quantity: 10, purchasedAt: bought };
  const second = { id: "second", quantity: 5, purchasedAt: new Date("2026-03-06T10:00:00Z") };

  it("each have their own window", () => {
    const at = (now: string) => reducibleNow([first, second], 168, new Date(now));
    expect(at("2026-03-07T00:00:00Z")).toBe(15);
    expect(at("2026-03-09T00:00:00Z")).toBe(5);
    expect(at("2026-03-14T00:00:00Z")).toBe(0);
  });

  it("give back from the one that closes first", () => {
    const left = giveBack([second, first], 12, 168, new Date("2026-03-07T00:00:00Z"));
    expect(left).toEqual(
      new Map([
        ["first", 0],
        ["second", 3],
      ]),
    );
  });

  it("give back nothing when more is asked than is open", () => {
    expect(giveBack([first, second], 6, 168, new Date("2026-03-09T00:00:00Z"))).toBeNull();
  });

  it("give back the newest where no window applies", () => {
    expect(giveBackAny([first, second], 7)).toEqual(
      new Map([
        ["second", 0],
        ["first", 8],
      ]),
    );
  });

  it("lose exactly the seats given back, and only open ones", () => {
    const batches = fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 50 }),
        day: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(batches, fc.nat(100), (rows, seats) => {
        const all = rows.map(({ quantity, day }, i) => ({
          id: String(i),
          quantity,
          purchasedAt: addDays(dayFrom("2026-03-01"), day),
        }));
        const now = addDays(dayFrom("2026-03-01"), 21);
        const left = giveBack(all, seats, 168, now);
        expect(left === null).toBe(seats > reducibleNow(all, 168, now));
        if (left === null) return;
        const lost = [...left].reduce(
          (sum, [id, rest]) => sum + all[Number(id)]!.quantity - rest,
          0,
        );
        expect(lost).toBe(seats);
        expect(
          [...left.keys()].every((id) => windowOpen(all[Number(id)]!.purchasedAt, 168, now)),
        ).toBe(true);
      }),
    );
  });
});
