import type { CloudAccountSeed, PurchaseSeed } from "@markethall/subscriptions/seed";
import { planId } from "./catalog-world.js";
import { customerId, customers } from "./customers.js";
import { id } from "./id.js";
import { personId } from "./identity-world.js";
import { vendorId, type VendorSlug } from "./vendors.js";

interface PurchaseFacts {
  readonly key: string;
  readonly customer: string;
  readonly product: string;
  readonly plan: "annual-annual" | "annual-monthly" | "monthly" | "usage";
  readonly quantity: number;
  readonly assigned?: number;
  readonly at: Date;
  readonly autoRenew?: boolean;
  /** Key of the purchase that it ends with. */
  readonly coTermWith?: string;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The same day and hour, months before or after; the last day of a shorter month. */
function months(from: Date, count: number): Date {
  const month = new Date(
    Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1, from.getUTCHours()),
  );
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  month.setUTCDate(Math.min(from.getUTCDate(), last));
  return month;
}

/**
 * What the demo's customers bought, told from now: one inside its 168 hours, one that renews in 30 days with seats nobody
 * uses, one in extended service, and a pair that ends together.
 */
function facts(now: Date): PurchaseFacts[] {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const renewsIn30Days = months(new Date(now.getTime() + 30 * DAY), -12);
  return [
    {
      key: "office-e3",
      customer: "harbor",
      product: "office-365-e3",
      plan: "annual-monthly",
      quantity: 14,
      assigned: 12,
      at: months(now, -13),
      autoRenew: false,
    },
    {
      key: "premium",
      customer: "harbor",
      product: "microsoft-365-business-premium",
      plan: "annual-monthly",
      quantity: 25,
      assigned: 19,
      at: renewsIn30Days,
    },
    {
      key: "coastline-e3",
      customer: "coastline",
      product: "microsoft-365-e3",
      plan: "annual-monthly",
      quantity: 20,
      assigned: 20,
      at: months(now, -8),
    },
    {
      key: "sophos",
      customer: "harbor",
      product: "sophos-intercept-x",
      plan: "annual-annual",
      quantity: 60,
      assigned: 58,
      at: months(now, -7),
    },
    {
      key: "adobe",
      customer: "harbor",
      product: "adobe-creative-cloud-teams",
      plan: "annual-monthly",
      quantity: 3,
      assigned: 3,
      at: months(now, -6),
    },
    {
      key: "m365-e3",
      customer: "harbor",
      product: "microsoft-365-e3",
      plan: "annual-annual",
      quantity: 40,
      assigned: 40,
      at: months(now, -5),
    },
    {
      key: "e5",
      customer: "harbor",
      product: "microsoft-365-e5",
      plan: "annual-monthly",
      quantity: 5,
      assigned: 5,
      at: months(now, -4),
    },
    {
      key: "aws",
      customer: "harbor",
      product: "aws-account",
      plan: "usage",
      quantity: 1,
      at: months(now, -4),
    },
    {
      key: "sunbird-aws",
      customer: "sunbird",
      product: "aws-account",
      plan: "usage",
      quantity: 1,
      at: months(now, -4),
    },
    {
      key: "sunbird-basic",
      customer: "sunbird",
      product: "microsoft-365-business-basic",
      plan: "monthly",
      quantity: 9,
      assigned: 9,
      at: months(now, -3),
    },
    {
      key: "workspace",
      customer: "harbor",
      product: "google-workspace-business-standard",
      plan: "monthly",
      quantity: 10,
      assigned: 8,
      at: ago(70),
    },
    {
      key: "f3",
      customer: "harbor",
      product: "microsoft-365-f3",
      plan: "annual-monthly",
      quantity: 12,
      assigned: 12,
      at: months(now, -2),
      coTermWith: "e5",
    },
    {
      key: "copilot",
      customer: "harbor",
      product: "microsoft-365-copilot",
      plan: "annual-monthly",
      quantity: 8,
      assigned: 5,
      at: new Date(now.getTime() - 3 * DAY - 5 * HOUR),
    },
  ];
}

export function purchases(reseller: string, now: Date): PurchaseSeed[] {
  const all = facts(now);
  const ofReseller = new Map(
    customers.filter((one) => one.reseller === reseller).map((one) => [one.key, one]),
  );
  return all
    .filter(({ customer }) => ofReseller.has(customer))
    .map((purchase) => {
      const buyer = ofReseller.get(purchase.customer)!.people[0]!;
      const target = all.find(({ key }) => key === purchase.coTermWith);
      return {
        orderId: id(`order:${purchase.key}`),
        itemId: id(`order-item:${purchase.key}`),
        customerId: customerId(purchase.customer),
        placedBy: { id: personId(buyer.key), name: buyer.name },
        at: purchase.at,
        planId: planId(purchase.product, purchase.plan),
        quantity: purchase.quantity,
        assignedSeats: purchase.assigned ?? null,
        autoRenew: purchase.autoRenew ?? purchase.plan !== "usage",
        endOfTerm: null,
        termEndsAt: target ? startOfDay(months(target.at, 12)) : null,
      };
    });
}

function startOfDay(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
}

const account = (
  key: string,
  customer: string,
  vendor: VendorSlug,
  name: string,
  externalId: string,
): CloudAccountSeed => ({
  id: id(`cloud-account:${key}`),
  customerId: customerId(customer),
  vendorId: vendorId(vendor),
  name,
  externalId,
  status: "ACTIVE",
});

/** Sunbird's are the billing accounts named in the FOCUS sample (FinOps Foundation), so that an import of it finds its owner. */
export const cloudAccounts: Readonly<Record<string, readonly CloudAccountSeed[]>> = {
  demo: [
    account("harbor-production", "harbor", "aws", "Production", "441700928810"),
    account("harbor-analytics", "harbor", "aws", "Freight data", "441700928811"),
    account("sunbird-aws", "sunbird", "aws", "SunBird", "1234567890123"),
    account(
      "sunbird-azure",
      "sunbird",
      "microsoft",
      "SunBird",
      "/providers/Microsoft.Billing/billingAccounts/8611537",
    ),
  ],
  meridian: [account("coastline-aws", "coastline", "aws", "Policy systems", "552811470033")],
};
