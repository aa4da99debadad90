import type { CustomerFilter, CustomerOrder, CustomerStatus } from "../gql/graphql.js";

export const customerStatuses: readonly CustomerStatus[] = [
  "PENDING",
  "ACTIVE",
  "SUSPENDED",
  "DECLINED",
];

const orders: readonly CustomerOrder[] = ["NAME_ASC", "NAME_DESC", "CREATED_DESC"];

/** What is searched for and filtered by, from the address. */
export function chosenStatus(params: URLSearchParams): CustomerStatus | null {
  return customerStatuses.find((status) => status === params.get("status")) ?? null;
}

export function customerFilter(params: URLSearchParams): CustomerFilter {
  const query = params.get("q")?.trim();
  const status = chosenStatus(params);
  return { ...(query ? { query } : {}), ...(status ? { status } : {}) };
}

export function chosenOrder(params: URLSearchParams): CustomerOrder {
  return orders.find((order) => order === params.get("order")) ?? "NAME_ASC";
}

/** The address with a value under a name, or without it. */
export function withValue(
  params: URLSearchParams,
  name: string,
  value: string | null,
): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === null || value === "") next.delete(name);
  else next.set(name, value);
  return next;
}
