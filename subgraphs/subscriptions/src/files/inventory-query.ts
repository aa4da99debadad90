import { isId } from "@markethall/graph";
import { type CloudAccountStatus, cloudAccountStatuses } from "../domain/cloud-account.js";
import { type SubscriptionStatus, subscriptionStatuses } from "../domain/subscription.js";
import {
  type CloudAccountOrder,
  cloudAccountOrders,
  type CloudAccountQuery,
} from "../services/cloud-account.queries.js";
import {
  type SubscriptionOrder,
  subscriptionOrders,
  type SubscriptionQuery,
} from "../services/subscription.queries.js";

/** What stands behind the question mark of a file's address, as it came. */
export type Query = Readonly<Record<string, unknown>>;

/** An address that no page of ours makes. */
export class BadQueryError extends Error {
  override name = "BadQueryError";
}

/** `query`, `status` (may be there several times), `vendorId`, `customerId`, `renewsBefore`: as in the graph's filter. */
export function subscriptionQueryOf(query: Query): SubscriptionQuery {
  const before = textOf(query, "renewsBefore");
  return {
    ...narrowing(query),
    status: statusesOf<SubscriptionStatus>(query, subscriptionStatuses),
    renewsBefore: before === null ? null : dateOf(before),
  };
}

/** The same of accounts, all of one customer. */
export function accountQueryOf(query: Query): CloudAccountQuery {
  const { customerId, ...rest } = narrowing(query);
  if (customerId === null) throw new BadQueryError("Say of which customer: customerId.");
  return {
    ...rest,
    customerId,
    status: statusesOf<CloudAccountStatus>(query, cloudAccountStatuses),
  };
}

export function subscriptionOrderOf(query: Query): SubscriptionOrder {
  return orderOf(query, subscriptionOrders, "STARTED_DESC");
}

export function accountOrderOf(query: Query): CloudAccountOrder {
  return orderOf(query, cloudAccountOrders, "CREATED_DESC");
}

function narrowing(query: Query) {
  const ids = { vendorId: textOf(query, "vendorId"), customerId: textOf(query, "customerId") };
  for (const [name, id] of Object.entries(ids)) {
    if (id !== null && !isId(id)) throw new BadQueryError(`${name} is no id.`);
  }
  return { ...ids, query: textOf(query, "query") };
}

function statusesOf<Status extends string>(
  query: Query,
  known: readonly Status[],
): readonly Status[] | null {
  const given = [query["status"] ?? []].flat();
  if (given.length === 0) return null;
  return given.map((status) => {
    const found = known.find((one) => one === status);
    if (!found) throw new BadQueryError("A status is unknown.");
    return found;
  });
}

function orderOf<Order extends string>(query: Query, known: readonly Order[], usual: Order): Order {
  const given = textOf(query, "orderBy");
  if (given === null) return usual;
  const found = known.find((one) => one === given);
  if (!found) throw new BadQueryError("The order is unknown.");
  return found;
}

function dateOf(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new BadQueryError("renewsBefore is no time.");
  return date;
}

function textOf(query: Query, name: string): string | null {
  const value = query[name];
  if (value === undefined || value === "") return null;
  if (typeof value !== "string") throw new BadQueryError(`${name} is malformed.`);
  return value;
}
