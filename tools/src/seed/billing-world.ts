import type { BillingSeed } from "@markethall/billing/seed";
import { supportPlanId } from "./identity-world.js";
import { resellerId } from "./resellers.js";

/** Three ways to charge for support; the tiers are those of the rules' golden table. */
const northlight: BillingSeed["supportPlans"] = [
  {
    id: supportPlanId("demo:premier"),
    name: "Premier support",
    method: "FIXED_PERCENT",
    base: "CUSTOMER_COST",
    tierMode: null,
    percent: "5",
    amount: null,
    currency: "USD",
    minimum: "40",
    tiers: [],
  },
  {
    id: supportPlanId("demo:cloud-care"),
    name: "Cloud care",
    method: "TIERED",
    base: "CUSTOMER_COST",
    tierMode: "ALL_TIERS",
    percent: null,
    amount: null,
    currency: "USD",
    minimum: "100",
    tiers: [
      { upTo: "10000", percent: "10" },
      { upTo: "80000", percent: "7" },
      { upTo: "250000", percent: "5" },
      { upTo: null, percent: "3" },
    ],
  },
  {
    id: supportPlanId("demo:helpdesk"),
    name: "Help desk",
    method: "FIXED_AMOUNT",
    base: "CUSTOMER_COST",
    tierMode: null,
    percent: null,
    amount: "149",
    currency: "USD",
    minimum: null,
    tiers: [],
  },
];

const taxRates = [
  { country: "DE", name: "VAT 19 %", percent: "19" },
  { country: "GB", name: "VAT 20 %", percent: "20" },
  { country: "PT", name: "VAT 23 %", percent: "23" },
];

export function billingWorld(since: Date): BillingSeed[] {
  return [
    { resellerId: resellerId("demo"), supportPlans: northlight, taxRates, since },
    { resellerId: resellerId("meridian"), supportPlans: [], taxRates, since },
  ];
}
