import { describe, expect, it } from "@jest/globals";
import { parseFocusRow, type RawRow } from "./focus-row.js";

const row: RawRow = {
  BilledCost: "0.00000080000",
  BillingAccountId: "1234567890123",
  BillingCurrency: "USD",
  ChargeCategory: "Usage",
  ChargeDescription: "$0.40 per million requests",
  ChargeFrequency: "Usage-Based",
  ChargePeriodStart: "2024-09-18 22:00:00",
  ChargePeriodEnd: "2024-09-18 23:00:00",
  ConsumedQuantity: "2.000000000000000",
  ConsumedUnit: "Requests",
  ProviderName: "AWS",
  ServiceName: "Queue Service",
  SubAccountId: "51738928782",
  Id: "11472",
};

function parsed(change: RawRow) {
  const result = parseFocusRow({ ...row, ...change });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe("parseFocusRow", () => {
  it("keeps decimals as they are written", () => {
    expect(parsed({})).toMatchObject({
      cost: "0.00000080000",
      quantity: "2.000000000000000",
      unit: "Requests",
    });
  });

  it.each([
    {
      change: { ChargeFrequency: "Usage-based" },
      is: { frequency: "Usage-Based" },
      why: "the other spelling",
    },
    {
      change: {
        ConsumedQuantity: "NULL",
        ConsumedUnit: "NULL",
        PricingQuantity: "3",
        PricingUnit: "Hours",
      },
      is: { quantity: "3", unit: "Hours" },
      why: "a literal NULL is nothing",
    },
    {
      change: { ConsumedQuantity: "" },
      is: { quantity: "0", unit: "" },
      why: "a credit consumes nothing",
    },
    {
      change: { SubAccountId: "" },
      is: { subAccountId: "1234567890123" },
      why: "no sub-account means the billing account",
    },
    {
      change: { ChargePeriodStart: "2024-09-18T22:00:00Z" },
      is: { chargeStart: "2024-09-18T22:00:00.000Z" },
      why: "times as FOCUS 1.2 writes them",
    },
    {
      change: { ChargeDescription: "a\0b" },
      is: { description: "ab" },
      why: "no database keeps a NUL character",
    },
    { change: { BilledCost: "1E-05" }, is: { cost: "1E-05" }, why: "an exponent is exact, too" },
  ])("takes $change: $why", ({ change, is }) => {
    expect(parsed(change)).toMatchObject(is);
  });

  it.each([
    { change: { BilledCost: "abc" }, reason: "BilledCost is not a number: abc" },
    { change: { BilledCost: "NULL" }, reason: "BilledCost is empty" },
    { change: { BillingCurrency: "XXX" }, reason: "BillingCurrency is not a currency: XXX" },
    {
      change: { ChargePeriodStart: "yesterday" },
      reason: "ChargePeriodStart is not a time: yesterday",
    },
    {
      change: { ChargePeriodStart: "2024-13-45 22:00:00" },
      reason: "ChargePeriodStart is not a time: 2024-13-45 22:00:00",
    },
    {
      change: { ChargePeriodEnd: "2024-09-18 21:00:00" },
      reason: "ChargePeriodEnd is before ChargePeriodStart",
    },
    { change: { ConsumedQuantity: "1,5" }, reason: "ConsumedQuantity is not a number: 1,5" },
    { change: { ServiceName: "" }, reason: "ServiceName is empty" },
  ])("refuses it because $reason", ({ change, reason }) => {
    expect(parseFocusRow({ ...row, ...change })).toEqual({ ok: false, error: reason });
  });

  it("knows a numbered row again by its number, another by all that it says", () => {
    expect(parsed({ ChargeDescription: "reworded" }).naturalKey).toBe(parsed({}).naturalKey);
    expect(parsed({ Id: "11473" }).naturalKey).not.toBe(parsed({}).naturalKey);
    expect(parsed({ Id: "" }).naturalKey).toBe(parsed({ Id: "NULL" }).naturalKey);
    expect(parsed({ Id: "", ResourceId: "other" }).naturalKey).not.toBe(
      parsed({ Id: "" }).naturalKey,
    );
  });
});
