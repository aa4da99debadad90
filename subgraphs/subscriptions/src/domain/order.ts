import { compare, type CurrencyCode, exponent, type Money, parseMoney } from "@markethall/money";
import { err, ok, type Result } from "@markethall/result";
import { HOUR } from "./calendar.js";

export const orderStatuses = [
  "PENDING_APPROVAL",
  "PROVISIONING",
  "COMPLETED",
  "NEEDS_ATTENTION",
  "DECLINED",
  "CANCELLED",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const orderItemStatuses = [
  "WAITING",
  "PROVISIONING",
  "COMPLETED",
  "FAILED",
  "CANCELLED",
] as const;
export type OrderItemStatus = (typeof orderItemStatuses)[number];

/** Where an order may go from each state. COMPLETED, DECLINED and CANCELLED are final. */
const next: Record<OrderStatus, readonly OrderStatus[]> = {
  PENDING_APPROVAL: ["PROVISIONING", "DECLINED", "CANCELLED"],
  PROVISIONING: ["COMPLETED", "NEEDS_ATTENTION"],
  NEEDS_ATTENTION: ["PROVISIONING", "COMPLETED"],
  COMPLETED: [],
  DECLINED: [],
  CANCELLED: [],
};

export interface OrderNotThere {
  readonly kind: "OrderNotThere";
  readonly status: OrderStatus;
}

/** What the reseller said to an order that waited for it. */
export interface OrderDecision {
  readonly decision: "APPROVED" | "DECLINED";
  readonly reason: string | null;
}

export function moved(from: OrderStatus, to: OrderStatus): Result<OrderStatus, OrderNotThere> {
  return next[from].includes(to) ? ok(to) : err({ kind: "OrderNotThere", status: from });
}

/**
 * Orders above the threshold wait for an approval; one of exactly the threshold does not. The
 * threshold is a number in the order's own currency (our choice: a reseller mostly sells in one).
 *
 * @param threshold Decimal text, or null where no order needs approval.
 */
export function needsApproval(total: Money, threshold: string | null): boolean {
  return threshold !== null && compare(total, thresholdIn(threshold, total.currency)) > 0;
}

/** The threshold as an amount of a currency, cut to its decimals. */
export function thresholdIn(threshold: string, currency: CurrencyCode): Money {
  const [whole = "0", fraction = ""] = threshold.split(".");
  const digits = fraction.slice(0, exponent(currency));
  return parseMoney(digits === "" ? whole : `${whole}.${digits}`, currency);
}

const DEADLINE_HOURS = 24;

/** When an order that has not completed needs a person (A25): a day after its provisioning began. */
export function provisioningDeadline(start: Date): Date {
  return new Date(start.getTime() + DEADLINE_HOURS * HOUR);
}

/** "O-000123": gapless per reseller. */
export function orderNumber(counter: number): string {
  return `O-${String(counter).padStart(6, "0")}`;
}

/** "S-000123" for subscriptions. */
export function subscriptionNumber(counter: number): string {
  return `S-${String(counter).padStart(6, "0")}`;
}
