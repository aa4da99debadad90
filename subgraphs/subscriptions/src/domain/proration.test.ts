import { describe, expect, it } from "@jest/globals";
import { currencyCode, formatMoney, rate, times } from "@markethall/money";
import fc from "fast-check";
import { dayFrom } from "./calendar.js";
import { cycleAt } from "./charge-cycle.js";
import { amountFrom, proratedSeat, seatPriceFrom } from "./proration.js";

const USD = currencyCode("USD");

describe("proratedSeat", () => {
  it.each([
    {
      unit: "264.00",
      days: 364,
      of: 365,
      seats: 10,
      total: "2632.80",
      why: "cancelled after 1 day",
    },
    {
      unit: "264.00",
      days: 362,
      of: 365,
      seats: 10,
      total: "2618.30",
      why: "cancelled after 3 days",
    },
    {
      unit: "264.00",
      days: 358,
      of: 365,
      seats: 10,
      total: "2589.40",
      why: "cancelled after 7 days",
    },
    {
      unit: "264.00",
      days: 27,
      of: 30,
      seats: 1,
      total: "237.60",
      why: "a 30-day term after 3 days",
    },
    {
      unit: "4.00",
      days: 29,
      of: 30,
      seats: 1,
      total: "3.87",
      why: "the credit of a seat on day 2",
    },
    {
      unit: "4.00",
      days: 29,
      of: 30,
      seats: 2,
      total: "7.74",
      why: "the rebill of two seats on day 2",
    },
    { unit: "264.00", days: 92, of: 365, seats: 1, total: "66.54", why: "a co-termed first term" },
    { unit: "23.10", days: 14, of: 28, seats: 5, total: "57.75", why: "half a cycle" },
  ])("$seats × $unit for $days of $of days is $total: $why", ({ unit, days, of, seats, total }) => {
    expect(formatMoney(times(proratedSeat(rate(unit, USD), days, of), seats))).toBe(total);
  });

  it.each([
    { currency: "JPY", unit: "1000", amount: "333" },
    { currency: "KWD", unit: "1.000", amount: "0.333" },
  ])("rounds to the exponent of $currency", ({ currency, unit, amount }) => {
    expect(formatMoney(proratedSeat(rate(unit, currencyCode(currency)), 10, 30))).toBe(amount);
  });

  it.each([
    [-1, 30],
    [31, 30],
    [1, 0],
    [1.5, 30],
  ])("refuses %d of %d days", (days, of) => {
    expect(() => proratedSeat(rate("1", USD), days, of)).toThrow(RangeError);
  });

  it("charges the whole price for the whole cycle, never falls with more days, and a credit mirrors it", () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 }).map((n) => (n / 1000).toFixed(3));
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 366 }), fc.nat(366), (price, of, some) => {
        const days = Math.min(some, of - 1);
        const unit = rate(price, USD);
        const mirrored = proratedSeat({ ...unit, amount: unit.amount.negated() }, days, of);
        expect(proratedSeat(unit, days, of).minor).toBe(-mirrored.minor);
        expect(proratedSeat(unit, days + 1, of).minor).toBeGreaterThanOrEqual(
          proratedSeat(unit, days, of).minor,
        );
        expect(proratedSeat(unit, 0, of).minor).toBe(0n);
      }),
    );
  });
});

describe("seatPriceFrom", () => {
  it("counts the day itself and the last one: 1 March to 14 March are 14 days", () => {
    const cycle = cycleAt(dayFrom("2026-02-15"), 1, dayFrom("2026-03-01"), null);
    expect(formatMoney(seatPriceFrom(rate("23.10", USD), cycle, dayFrom("2026-03-01")))).toBe(
      "11.55",
    );
  });

  it("does not depend on the time of the day", () => {
    const cycle = cycleAt(dayFrom("2026-02-15"), 1, dayFrom("2026-03-01"), null);
    const at = (time: string) => seatPriceFrom(rate("23.10", USD), cycle, new Date(time));
    expect(at("2026-03-01T23:59:59.999Z")).toEqual(at("2026-03-01T00:00:00Z"));
  });
});

describe("amountFrom", () => {
  const cycle = cycleAt(dayFrom("2026-04-01"), 1, dayFrom("2026-04-01"), null);
  const unit = rate("18.816", USD);

  it("rounds a whole cycle once: unit prices are never rounded", () => {
    expect(formatMoney(amountFrom(unit, cycle, dayFrom("2026-04-01"), 10))).toBe("188.16");
  });

  it("rounds a part of one per unit", () => {
    expect(formatMoney(amountFrom(unit, cycle, dayFrom("2026-04-16"), 10))).toBe("94.10");
  });

  it("is for one unit what the unit costs", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (day, price) => {
          const at = dayFrom(`2026-04-${String(day).padStart(2, "0")}`);
          const some = rate((price / 10_000).toFixed(4), USD);
          expect(amountFrom(some, cycle, at, 1)).toEqual(seatPriceFrom(some, cycle, at));
        },
      ),
    );
  });
});
