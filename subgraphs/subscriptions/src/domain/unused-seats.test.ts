import { describe, expect, it } from "@jest/globals";
import { formatMoney } from "@markethall/money";
import { at, subscription } from "./subscription.fixture.js";
import { unusedSeats } from "./unused-seats.js";

const bought = at("2026-03-01T10:00:00Z");

describe("unusedSeats", () => {
  it.each([
    { assigned: null, why: "nothing is known of their use" },
    { assigned: 10, why: "all are in use" },
    { assigned: 12, why: "more are in use than paid" },
  ])("is nothing where $why", ({ assigned }) => {
    expect(unusedSeats(subscription(), assigned, bought)).toBeNull();
  });

  it("is nothing where there are no seats", () => {
    expect(unusedSeats(subscription({ seatCount: null }), 3, bought)).toBeNull();
  });

  it("can be given back inside the window, for the days that are left", () => {
    const view = unusedSeats(subscription(), 7, at("2026-03-03T12:00:00Z"));
    expect(view).toMatchObject({
      unused: 3,
      returnable: 3,
      returnableUntil: at("2026-03-08T10:00:00Z"),
    });
    // 264.00 ÷ 365 × 363 = 262.55 a seat.
    expect(view?.refund && formatMoney(view.refund)).toBe("787.65");
  });

  it("can be given back no more once the window is closed", () => {
    expect(unusedSeats(subscription(), 7, at("2026-03-08T10:00:00Z"))).toEqual({
      unused: 3,
      returnable: 0,
      returnableUntil: null,
      refund: null,
    });
  });

  it("gives back no more than the batches that are still open", () => {
    const batches = [
      { id: "first", quantity: 8, purchasedAt: bought },
      { id: "second", quantity: 2, purchasedAt: at("2026-03-06T10:00:00Z") },
    ];
    expect(unusedSeats(subscription({ batches }), 4, at("2026-03-10T00:00:00Z"))).toMatchObject({
      unused: 6,
      returnable: 2,
      returnableUntil: at("2026-03-13T10:00:00Z"),
    });
  });

  it("has no end where seats can go at any time", () => {
    const flexible = subscription({ billingCycle: "MONTHLY" }, "google-flexible");
    expect(unusedSeats(flexible, 9, at("2026-05-01T00:00:00Z"))).toMatchObject({
      returnable: 1,
      returnableUntil: null,
    });
  });
});
