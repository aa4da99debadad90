/** A month that a run may bill and that nothing else of the demo world touches; each journey takes one of its own. */
export function quietMonth(monthsBack: number): { month: string; period: string } {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack, 1));
  const words = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return { month: first.toLocaleString("en-US", words), period: first.toISOString().slice(0, 7) };
}

/** Three rows of FOCUS 1.0 in Sunbird's account at AWS, the second of them faulty. */
export function usageFile(service: string, period: string): string {
  const day = (number: number) => `${period}-0${number} 00:00:00`;
  const row = (cost: string) =>
    ({
      BilledCost: cost,
      BillingAccountId: "1234567890123",
      BillingAccountName: "SunBird",
      BillingCurrency: "USD",
      BillingPeriodEnd: day(9),
      BillingPeriodStart: day(1),
      ChargeCategory: "Usage",
      ChargeClass: "NULL",
      ChargeDescription: service,
      ChargeFrequency: "Usage-Based",
      ChargePeriodEnd: day(3),
      ChargePeriodStart: day(2),
      ConsumedQuantity: "1",
      ConsumedUnit: "Hrs",
      EffectiveCost: cost,
      ListCost: cost,
      ListUnitPrice: cost,
      PricingQuantity: "1",
      PricingUnit: "Hrs",
      ProviderName: "AWS",
      ServiceCategory: "Compute",
      ServiceName: service,
      SkuId: service,
      SubAccountId: "1234567890123",
      SubAccountName: "SunBird",
      Tags: "NULL",
    }) as const;
  const rows = [row("12.34567890"), row("not a number"), row("7.65432110")];
  return [Object.keys(row("")), ...rows.map((one) => Object.values(one)), []]
    .map((cells) => cells.join(","))
    .join("\n");
}
