import { describe, expect, it } from "@jest/globals";
import { currencyCode, decimal, formatMoney } from "@markethall/money";
import { forecastDays, spendForecast } from "./spend-forecast.js";

const usd = currencyCode("USD");
const at = (now: string, spent: string, currency = usd) =>
  formatMoney(spendForecast(decimal(spent), forecastDays(new Date(now)), currency));

describe("the forecast of a month", () => {
  it.each([
    { now: "2026-11-22T12:00:00Z", spent: "220", amount: "300.00", why: "today is a day past" },
    { now: "2026-11-30T23:59:59Z", spent: "220", amount: "220.00", why: "nothing is to come" },
    { now: "2026-11-01T00:00:00Z", spent: "1", amount: "30.00", why: "one day stands for all" },
    { now: "2027-02-14T00:00:00Z", spent: "10", amount: "20.00", why: "February has 28 days" },
    { now: "2026-11-03T00:00:00Z", spent: "0.01", amount: "0.10", why: "rounded once" },
    { now: "2026-11-22T12:00:00Z", spent: "-22", amount: "-30.00", why: "credits go on, too" },
  ])("is $amount for $spent on $now: $why", ({ now, spent, amount }) => {
    expect(at(now, spent)).toBe(amount);
  });

  it("rounds to what the currency has", () => {
    expect(at("2026-11-07T00:00:00Z", "100", currencyCode("JPY"))).toBe("429");
  });

  it("is about the month of today, and stands beside the whole month before", () => {
    expect(forecastDays(new Date("2027-01-10T08:00:00Z"))).toMatchObject({
      month: { start: "2027-01-01", end: "2027-02-01" },
      toDate: { start: "2027-01-01", end: "2027-01-11" },
      before: { start: "2026-12-01", end: "2027-01-01" },
    });
  });
});
