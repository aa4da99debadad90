import { currencyCode, formatMoney, rate } from "@markethall/money";
import { describe, expect, it } from "@jest/globals";
import { checkoutLine } from "./checkout-line.js";

const usd = currencyCode("USD");
const now = new Date("2026-03-15T10:00:00Z");
const yearly = {
  term: "P1Y",
  billingCycle: "ANNUAL",
  hasSeats: true,
  unitPrice: rate("264.00", usd),
  quantity: 10,
  termEndsAt: null,
} as const;

function day(at: Date | null): string | null {
  return at && at.toISOString().slice(0, 10);
}

describe("checkoutLine", () => {
  it("pays a whole cycle where the term is whole", () => {
    const line = checkoutLine(yearly, now);
    expect(line).toMatchObject({ chargedDays: 365, cycleDays: 365, nextChargeAt: null });
    expect([line.unitAmount!.amount.toFixed(2), formatMoney(line.recurring)]).toEqual([
      "264.00",
      "2640.00",
    ]);
    expect(day(line.termEndsAt)).toBe("2027-03-15");
  });

  it("pays the days to a shortened end, a unit rounded at a time (golden: 92 of 365 days, 66.54)", () => {
    const termEndsAt = new Date("2026-06-15T00:00:00Z");
    const line = checkoutLine({ ...yearly, termEndsAt }, now);
    expect(line).toMatchObject({ chargedDays: 92, cycleDays: 365, nextChargeAt: null });
    expect(line.unitAmount!.amount.toFixed(2)).toBe("66.54");
    expect(formatMoney(line.recurring)).toBe("2640.00");
  });

  it("names the next charge inside a term that is paid by the month", () => {
    const monthly = {
      ...yearly,
      billingCycle: "MONTHLY",
      unitPrice: rate("23.10", usd),
    } as const;
    const line = checkoutLine(monthly, now);
    expect(line).toMatchObject({ chargedDays: 31, cycleDays: 31 });
    expect([day(line.nextChargeAt), day(line.termEndsAt)]).toEqual(["2026-04-15", "2027-03-15"]);
  });

  it("charges nothing ahead for usage", () => {
    const line = checkoutLine({ ...yearly, term: "NONE", hasSeats: false }, now);
    expect(line).toMatchObject({ unitAmount: null, chargedDays: 0, termEndsAt: null });
    expect(formatMoney(line.recurring)).toBe("0.00");
  });
});
