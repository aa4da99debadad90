import { describe, expect, it } from "@jest/globals";
import { rate } from "@markethall/money";
import fc from "fast-check";
import { totals } from "./change.js";
import { daysOf } from "./charge-cycle.js";
import type { SubscriptionFacts } from "./subscription.js";
import { decideChange } from "./subscription-change.js";
import { at, limits, moneyOf, seats, subscription, USD } from "./subscription.fixture.js";

describe("changing seats", () => {
  const monthly = (more: Partial<SubscriptionFacts> = {}) =>
    subscription({ billingCycle: "MONTHLY", unitPrice: rate("23.10", USD), ...more });

  it("credits the old quantity and charges the new: 4.00 in 30 days, a second seat on day 2", () => {
    const one = monthly({
      seatCount: 1,
      unitPrice: rate("4.00", USD),
      boughtAt: at("2026-04-01T09:00:00Z"),
      cycleAnchor: at("2026-04-01T00:00:00Z"),
    });
    expect(moneyOf(one, seats(2), "2026-04-02T12:00:00Z")).toEqual(["-3.87", "7.74", "3.87"]);
  });

  it("charges 57.75 for 5 seats added on 1 March in the cycle from 15 February", () => {
    const facts = monthly({
      boughtAt: at("2026-02-15T09:00:00Z"),
      cycleAnchor: at("2026-02-15T00:00:00Z"),
    });
    const [credit, charge, net] = moneyOf(facts, seats(15), "2026-03-01T00:00:00Z");
    expect([credit, charge, net]).toEqual(["-115.50", "173.25", "57.75"]);
  });

  it("gives back only what open batches hold", () => {
    const facts = monthly({
      seatCount: 15,
      batches: [
        { id: "old", quantity: 10, purchasedAt: at("2026-03-01T10:00:00Z") },
        { id: "new", quantity: 5, purchasedAt: at("2026-03-20T10:00:00Z") },
      ],
    });
    expect(moneyOf(facts, seats(9), "2026-03-21T00:00:00Z")).toMatch(/Only 5 seats/);
    const decided = decideChange(facts, seats(12), limits, at("2026-03-21T00:00:00Z"));
    expect(decided.ok && decided.value.effect).toEqual({
      kind: "SEATS",
      seatCount: 12,
      added: 0,
      batchesLeft: new Map([["new", 2]]),
    });
    const purchases = (...seatsOf: number[]) =>
      facts.batches.map(({ purchasedAt }, place) => ({ purchasedAt, quantity: seatsOf[place] }));
    expect(decided.ok && decided.value.lines.map((line) => line.purchases)).toEqual([
      purchases(10, 5),
      purchases(10, 2),
    ]);
  });

  it.each([
    { facts: monthly(), to: 10, reason: /already/ },
    { facts: monthly(), to: 0, reason: /at least 1/ },
    { facts: monthly(), to: 301, reason: /at most 300/ },
    { facts: monthly({ status: "SUSPENDED" }), to: 12, reason: /active/ },
    { facts: monthly({ status: "EXTENDED", endsAt: null }), to: 12, reason: /extended service/ },
    { facts: monthly({ status: "CANCELLED" }), to: 12, reason: /is over/ },
  ])("is refused: $reason", ({ facts, to, reason }) => {
    expect(moneyOf(facts, seats(to), "2026-03-02T00:00:00Z")).toMatch(reason);
  });

  it("goes up and not down for Google's annual plan, and both ways for its flexible one", () => {
    const facts = { unitPrice: rate("31.00", USD), billingCycle: "MONTHLY" as const };
    const now = "2026-03-31T00:00:00Z";
    expect(moneyOf(subscription(facts, "google-annual"), seats(9), now)).toMatch(/renewal only/);
    expect(moneyOf(subscription(facts, "google-annual"), seats(11), now)).toEqual([
      "-10.00",
      "11.00",
      "1.00",
    ]);
    expect(moneyOf(subscription(facts, "google-flexible"), seats(9), now)).toEqual([
      "-10.00",
      "9.00",
      "-1.00",
    ]);
  });

  it("tells by purchases where the seats of each line come from, to the last seat", () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), count, (bought, wanted) => {
        const seatCount = bought.reduce((all, some) => all + some, 0);
        fc.pre(wanted !== seatCount);
        const batches = bought.map((quantity, place) => ({
          id: String(place),
          quantity,
          purchasedAt: at(`2026-03-0${5 - place}T10:00:00Z`),
        }));
        const facts = subscription(
          { seatCount, batches, billingCycle: "MONTHLY", boughtAt: at("2026-03-01T00:00:00Z") },
          "google-flexible",
        );
        const decided = decideChange(facts, seats(wanted), limits, at("2026-03-09T12:00:00Z"));
        if (!decided.ok) throw new Error(decided.error.message);
        for (const { quantity, purchases, period, cycleDays } of decided.value.lines) {
          expect(purchases.reduce((all, some) => all + some.quantity, 0)).toBe(quantity);
          const times = purchases.map(({ purchasedAt }) => purchasedAt.getTime());
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect([daysOf(period), cycleDays]).toEqual([23, 31]);
        }
      }),
    );
  });

  it("costs nothing to undo on the same day, whatever the numbers", () => {
    const cents = fc.integer({ min: 1, max: 500_000 }).map((n) => (n / 1000).toFixed(3));
    const day = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(
        cents,
        day,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        (price, d, a, b) => {
          fc.pre(a !== b);
          const now = at(`2026-03-${String(d).padStart(2, "0")}T12:00:00Z`);
          const facts = (count: number) =>
            subscription(
              {
                seatCount: count,
                unitPrice: rate(price, USD),
                billingCycle: "MONTHLY",
                boughtAt: at("2026-03-01T00:00:00Z"),
              },
              "google-flexible",
            );
          const net = (from: number, to: number) => {
            const decided = decideChange(facts(from), seats(to), limits, now);
            if (!decided.ok) throw new Error(decided.error.message);
            return totals(decided.value, USD).net.minor;
          };
          expect(net(a, b) + net(b, a)).toBe(0n);
        },
      ),
    );
  });
});
