import { describe, expect, it } from "@jest/globals";
import { rate } from "@markethall/money";
import { standardPolicy } from "./standard-policies.js";
import { at, cancel, moneyOf, subscription, USD } from "./subscription.fixture.js";

describe("cancelling", () => {
  it.each([
    { now: "2026-03-02T10:00:00Z", refund: "-2632.80", why: "after 1 day" },
    { now: "2026-03-04T10:00:00Z", refund: "-2618.30", why: "after 3 days" },
    {
      now: "2026-03-08T09:59:59Z",
      refund: "-2589.40",
      why: "after 7 days, in the window's last second",
    },
  ])("gives $refund back $why", ({ now, refund }) => {
    expect(moneyOf(subscription(), cancel, now)).toEqual([refund, "0.00", refund]);
  });

  it("gives 237.60 back for a seat of a 30-day cycle after 3 days", () => {
    const april = subscription({
      seatCount: 1,
      boughtAt: at("2026-04-01T08:00:00Z"),
      cycleAnchor: at("2026-04-01T00:00:00Z"),
      term: "P1M",
      billingCycle: "MONTHLY",
      endsAt: at("2026-05-01T00:00:00Z"),
    });
    expect(moneyOf(april, cancel, "2026-04-04T08:00:00Z")).toEqual(["-237.60", "0.00", "-237.60"]);
  });

  it("is over with the window: the term is owed", () => {
    expect(moneyOf(subscription(), cancel, "2026-03-08T10:00:00Z")).toMatch(/within 168 hours/);
  });

  it("opens again with a renewal", () => {
    const renewed = subscription({
      boughtAt: at("2027-03-01T00:00:00Z"),
      endsAt: at("2028-03-01T00:00:00Z"),
    });
    expect(moneyOf(renewed, cancel, "2027-03-02T00:00:00Z")).toEqual([
      "-2632.80",
      "0.00",
      "-2632.80",
    ]);
  });

  it("refunds in full inside the hours that a vendor grants", () => {
    const generous = subscription({
      policy: { ...standardPolicy("microsoft-nce"), fullRefundHours: 24 },
    });
    expect(moneyOf(generous, cancel, "2026-03-02T09:59:59Z")).toEqual([
      "-2640.00",
      "0.00",
      "-2640.00",
    ]);
    expect(moneyOf(generous, cancel, "2026-03-02T10:00:00Z")).toEqual([
      "-2632.80",
      "0.00",
      "-2632.80",
    ]);
  });

  it("gives nothing back for usage, at any time", () => {
    const usage = subscription(
      { seatCount: null, batches: [], endsAt: null, term: "NONE" },
      "consumption",
    );
    expect(moneyOf(usage, cancel, "2029-01-01T00:00:00Z")).toEqual(["0.00", "0.00", "0.00"]);
  });

  it("is not possible for Google's annual plan, and always for its flexible one", () => {
    const monthly = { unitPrice: rate("30.00", USD), billingCycle: "MONTHLY" as const };
    expect(moneyOf(subscription(monthly, "google-annual"), cancel, "2026-03-02T00:00:00Z")).toMatch(
      /not refunded/,
    );
    expect(
      moneyOf(subscription(monthly, "google-flexible"), cancel, "2026-06-16T00:00:00Z"),
    ).toEqual(["-150.00", "0.00", "-150.00"]);
  });
});
