import type { SortBy } from "@markethall/ui/tables";
import type { CloudSubscriptionOrder, CloudSubscriptionStatus } from "../gql/graphql.js";

export const statuses: readonly CloudSubscriptionStatus[] = [
  "ACTIVE",
  "SUSPENDED",
  "EXTENDED",
  "PROVISIONING",
  "CANCELLED",
  "EXPIRED",
  "FAILED",
];

/** How soon a term ends, in days. */
export const horizons = ["30", "60", "90"] as const;

/** Columns that the graph sorts by, and how it calls that. */
const orders: Readonly<Record<string, readonly [CloudSubscriptionOrder, CloudSubscriptionOrder]>> =
  {
    product: ["PRODUCT_ASC", "PRODUCT_DESC"],
    seats: ["SEATS_ASC", "SEATS_DESC"],
    ends: ["ENDS_ASC", "ENDS_DESC"],
    started: ["STARTED_ASC", "STARTED_DESC"],
  };
export const sortable: readonly string[] = Object.keys(orders);

export function orderOf(sort: SortBy | null): CloudSubscriptionOrder {
  return orders[sort?.id ?? "product"]?.[sort?.descending ? 1 : 0] ?? "PRODUCT_ASC";
}

interface Filter {
  readonly query?: string;
  readonly status?: readonly CloudSubscriptionStatus[];
  readonly vendorId?: string;
  readonly renewsBefore?: string;
}

const DAY_MS = 86_400_000;

/**
 * The filter that an address asks for; what it names and is unknown narrows nothing.
 *
 * @param now cut to the day, so that the same address asks the same question all day long
 */
export function filterOf(params: URLSearchParams, now: Date): Filter {
  const query = params.get("q")?.trim();
  const status = statuses.find((one) => one === params.get("status"));
  const vendorId = params.get("vendor");
  const days = horizons.find((one) => one === params.get("within"));
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return {
    ...(query ? { query } : {}),
    ...(status ? { status: [status] } : {}),
    ...(vendorId ? { vendorId } : {}),
    ...(days ? { renewsBefore: new Date(today + (Number(days) + 1) * DAY_MS).toISOString() } : {}),
  };
}
