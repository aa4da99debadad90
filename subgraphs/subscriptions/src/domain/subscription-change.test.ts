import { describe, expect, it } from "@jest/globals";
import { rate } from "@markethall/money";
import { availableChanges, decideChange } from "./subscription-change.js";
import {
  asked,
  at,
  cancel,
  limits,
  moneyOf,
  seats,
  subscription,
  USD,
} from "./subscription.fixture.js";

const scheduled = {
  id: "s",
  kind: "CHANGE_SEATS" as const,
  seatCount: 5,
  planId: null,
  effectiveAt: at("2027-03-01T00:00:00Z"),
};

describe("the renewal", () => {
  it("takes a scheduled change only while auto-renew is on", () => {
    const later = asked({ timing: "AT_RENEWAL", seatCount: 5 });
    expect(moneyOf(subscription(), later, "2026-06-01T00:00:00Z")).toEqual([
      "0.00",
      "0.00",
      "0.00",
    ]);
    expect(moneyOf(subscription({ autoRenew: false }), later, "2026-06-01T00:00:00Z")).toMatch(
      /auto-renew/,
    );
  });

  it.each([
    { request: seats(12), deletes: true, why: "an immediate change of the term" },
    { request: cancel, deletes: true, why: "a cancellation" },
    {
      request: asked({ kind: "SET_RENEWAL", autoRenew: false }),
      deletes: true,
      why: "auto-renew off",
    },
    { request: asked({ kind: "SUSPEND" }), deletes: false, why: "access only" },
    {
      request: asked({ timing: "AT_RENEWAL", seatCount: 6 }),
      deletes: false,
      why: "it replaces its own kind",
    },
  ])("loses what was scheduled: $deletes, $why", ({ request, deletes }) => {
    const facts = subscription({ scheduledChanges: [scheduled] });
    const decided = decideChange(facts, request, limits, at("2026-03-02T00:00:00Z"));
    expect(decided.ok && decided.value.deletesScheduled).toBe(deletes);
  });

  it.each([
    {
      request: { endOfTerm: "CANCEL" as const },
      effect: { autoRenew: false, endOfTerm: "CANCEL" },
    },
    { request: { endOfTerm: "RENEW" as const }, effect: { autoRenew: true, endOfTerm: null } },
    { request: { autoRenew: false }, effect: { autoRenew: false, endOfTerm: null } },
  ])("is chosen by $request", ({ request, effect }) => {
    const decided = decideChange(
      subscription(),
      asked({ kind: "SET_RENEWAL", ...request }),
      limits,
      at("2026-06-01"),
    );
    expect(decided.ok && decided.value.effect).toEqual({ kind: "RENEWAL", ...effect });
  });

  it.each([
    asked({ kind: "SET_RENEWAL" }),
    asked({ kind: "SET_RENEWAL", endOfTerm: "RENEW", autoRenew: false }),
    asked({ kind: "SUSPEND", timing: "AT_RENEWAL" }),
    asked({ kind: "CHANGE_PLAN", planId: "p" }),
  ])("refuses what makes no sense: $kind $timing", (request) => {
    expect(decideChange(subscription(), request, limits, at("2026-06-01")).ok).toBe(false);
  });

  it("has an extended service term only where the policy has one", () => {
    const request = asked({ kind: "SET_RENEWAL", endOfTerm: "EXTENDED_SERVICE_TERM" });
    expect(decideChange(subscription(), request, limits, at("2026-06-01")).ok).toBe(true);
    expect(
      decideChange(subscription({}, "google-annual"), request, limits, at("2026-06-01")).ok,
    ).toBe(false);
  });
});

describe("suspension and extended service", () => {
  it("suspends without money and resumes", () => {
    const now = "2026-06-01T00:00:00Z";
    expect(moneyOf(subscription(), asked({ kind: "SUSPEND" }), now)).toEqual([
      "0.00",
      "0.00",
      "0.00",
    ]);
    expect(moneyOf(subscription({ status: "SUSPENDED" }), asked({ kind: "RESUME" }), now)).toEqual([
      "0.00",
      "0.00",
      "0.00",
    ]);
    expect(moneyOf(subscription(), asked({ kind: "RESUME" }), now)).toMatch(/suspended/);
  });

  it("ends extended service at any time, pro-rated by day", () => {
    const extended = subscription({
      status: "EXTENDED",
      endsAt: null,
      cycleAnchor: at("2027-03-01T00:00:00Z"),
      unitPrice: rate("27.192", USD),
    });
    // 31 days in the cycle, 16 left: 27.192 ÷ 31 × 16 = 14.03 a seat.
    expect(moneyOf(extended, cancel, "2027-05-16T00:00:00Z")).toEqual([
      "-140.30",
      "0.00",
      "-140.30",
    ]);
    expect(availableChanges(extended, at("2027-05-16T00:00:00Z"))).toEqual(["CANCEL"]);
  });

  it("names the changes that are possible", () => {
    expect(availableChanges(subscription(), at("2026-03-02T00:00:00Z"))).toEqual([
      "CHANGE_SEATS",
      "CHANGE_PLAN",
      "SUSPEND",
      "CANCEL",
      "SET_RENEWAL",
    ]);
    expect(
      availableChanges(subscription({ autoRenew: false }), at("2026-04-01T00:00:00Z")),
    ).toEqual(["CHANGE_SEATS", "SUSPEND", "SET_RENEWAL"]);
    expect(
      availableChanges(subscription({ status: "EXPIRED" }), at("2026-04-01T00:00:00Z")),
    ).toEqual([]);
  });
});
