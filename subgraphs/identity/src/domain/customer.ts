export const CUSTOMER_STATUSES = ["PENDING", "ACTIVE", "SUSPENDED", "DECLINED"] as const;
export type CustomerStatus = (typeof CUSTOMER_STATUSES)[number];

export const CUSTOMER_ORDERS = ["NAME_ASC", "NAME_DESC", "CREATED_ASC", "CREATED_DESC"] as const;
export type CustomerOrder = (typeof CUSTOMER_ORDERS)[number];

/** Where a customer may go from each status, by approval or by hand. */
const next: Record<CustomerStatus, readonly CustomerStatus[]> = {
  PENDING: ["ACTIVE", "DECLINED"],
  ACTIVE: ["SUSPENDED"],
  SUSPENDED: ["ACTIVE"],
  DECLINED: [],
};

/** Whether a customer may go from one status to the other; staying is always allowed. */
export function customerMayBecome(from: CustomerStatus, to: CustomerStatus): boolean {
  return from === to || next[from].includes(to);
}

/**
 * Whether staff may set this status by hand. A pending sign-up is decided in its approval request and nowhere else, so
 * that the request does not stay open behind a customer that is already active.
 */
export function staffMaySet(from: CustomerStatus, to: CustomerStatus): boolean {
  return from !== "PENDING" && customerMayBecome(from, to);
}

/** The number a customer quotes, made from the reseller's counter: 17 → "C-00017". */
export function customerNumber(count: number): string {
  return `C-${String(count).padStart(5, "0")}`;
}

/** A postal address as people write it; nothing is computed from it but the country. */
export interface Address {
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
}
