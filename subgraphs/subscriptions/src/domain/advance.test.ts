import { describe, expect, it } from "@jest/globals";
import { currencyCode, rate } from "@markethall/money";
import { cycleLine, nextStep, renewedTerm } from "./advance.js";
import { dayFrom, isoDay } from "./calendar.js";
import { standardPolicy } from "./standard-policies.js";
import type { SubscriptionFacts } from "./subscription.js";

const USD = currencyCode("USD");
const facts = (more: Partial<SubscriptionFacts> = {}): SubscriptionFacts => ({
  status: "ACTIVE",
  policy: standardPolicy("microsoft-nce"),
  productName: "Suite",
  seatCount: 2,
  batches: [],
  unitPrice: rate("23.10", USD),
  unitCost: rate("18.00", USD),
  term: "P1Y",
  billingCycle: "MONTHLY",
  boughtAt: new Date("2026-01-31T12:00:00Z"),
  cycleAnchor: dayFrom("2026-01-31"),
  endsAt: dayFrom("2027-01-31"),
  autoRenew: true,
  endOfTerm: null,
  scheduledChanges: [],
  ...more,
});

describe("nextStep", () => {
  it("charges a cycle on its first day and not before", () => {
    const due = dayFrom("2026-02-28");
    expect(nextStep(facts(), due, new Date("2026-02-27T23:59:59.999Z"))).toBeNull();
    const step = nextStep(facts(), due, due);
    expect(step).toMatchObject({
      kind: "CHARGE",
      type: "RECURRING",
      at: due,
      cycle: { service: { start: due, end: dayFrom("2026-03-31") } },
    });
  });

  it("happens at its own time, however late somebody looks", () => {
    const step = nextStep(facts(), dayFrom("2026-02-28"), dayFrom("2026-12-24"));
    expect(step?.at).toEqual(dayFrom("2026-02-28"));
  });

  it("goes on while suspended, and stops with the subscription", () => {
    const [due, now] = [dayFrom("2026-02-28"), dayFrom("2026-03-01")];
    expect(nextStep(facts({ status: "SUSPENDED" }), due, now)?.kind).toBe("CHARGE");
    expect(nextStep(facts({ status: "CANCELLED" }), due, now)).toBeNull();
    expect(nextStep(facts({ status: "EXPIRED" }), due, now)).toBeNull();
  });

  it("ends the term when all of it is charged", () => {
    const end = dayFrom("2027-01-31");
    expect(nextStep(facts(), end, end)).toEqual({ kind: "TERM_END", at: end, action: "RENEW" });
    expect(nextStep(facts({ autoRenew: false }), end, end)).toMatchObject({
      action: "EXTENDED_SERVICE_TERM",
    });
    expect(nextStep(facts({ autoRenew: false, endOfTerm: "CANCEL" }), end, end)).toMatchObject({
      action: "CANCEL",
    });
  });

  it("calls the first charge of a renewed term a renewal", () => {
    const renewed = facts({ boughtAt: dayFrom("2027-01-31"), endsAt: dayFrom("2028-01-31") });
    expect(nextStep(renewed, dayFrom("2027-01-31"), dayFrom("2027-02-01"))).toMatchObject({
      type: "RENEW",
    });
    expect(nextStep(renewed, dayFrom("2027-02-28"), dayFrom("2027-03-01"))).toMatchObject({
      type: "RECURRING",
    });
  });

  it("never charges usage by itself", () => {
    expect(
      nextStep(facts({ seatCount: null, endsAt: null }), null, dayFrom("2030-01-01")),
    ).toBeNull();
  });
});

describe("a co-termed last cycle", () => {
  it("is charged for the days that are served", () => {
    const shortened = facts({ endsAt: dayFrom("2026-03-14"), cycleAnchor: dayFrom("2026-01-31") });
    const step = nextStep(shortened, dayFrom("2026-02-28"), dayFrom("2026-02-28"));
    if (step?.kind !== "CHARGE") throw new Error("a charge was due");
    const line = cycleLine(shortened, step.type, step.cycle, []);
    // 14 of 31 days: 23.10 ÷ 31 × 14 = 10.43 a seat.
    expect(line?.amount.minor).toBe(2086n);
    expect(isoDay(line!.period.end)).toBe("2026-03-14");
  });
});

describe("renewedTerm", () => {
  it("keeps the anchor through months of all lengths", () => {
    const anchor = dayFrom("2026-01-31");
    const ends: string[] = [];
    let end = dayFrom("2026-02-28");
    for (let month = 0; month < 12; month++) {
      const term = renewedTerm(anchor, end, "P1M");
      expect(term.cycleAnchor).toEqual(anchor);
      end = term.endsAt;
      ends.push(isoDay(end).slice(5));
    }
    expect(ends).toEqual([
      "03-31",
      "04-30",
      "05-31",
      "06-30",
      "07-31",
      "08-31",
      "09-30",
      "10-31",
      "11-30",
      "12-31",
      "01-31",
      "02-28",
    ]);
  });
});
