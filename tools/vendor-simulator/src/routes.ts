import type { IncomingMessage } from "node:http";
import { changedControl } from "./control.js";
import { instant, type JsonObject } from "./fields.js";
import type { Journal } from "./journal.js";
import { badRequest } from "./refusal.js";
import type { SubscriptionOperation, VendorOrder, VendorSubscription } from "./state.js";
import { usageOf } from "./usage.js";
import type { Vendor } from "./vendor.js";

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly idempotencyKey: string | undefined;
  readonly body: JsonObject;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

type Handle = (call: Call, vendor: string, id: string) => Reply;

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly handle: Handle;
}

const operations: readonly SubscriptionOperation[] = ["quantity", "suspend", "resume", "cancel"];

/** The vendor's own API, by method and path: `/v1/<vendor>/…`. */
export function vendorRoutes(vendor: Vendor): Route[] {
  return [
    {
      method: "POST",
      path: /^\/v1\/([a-z0-9-]+)\/orders$/,
      handle: ({ body, idempotencyKey }, slug) => ({
        status: 201,
        body: publicOrder(vendor.placeOrder(slug, body, idempotencyKey)),
      }),
    },
    {
      method: "GET",
      path: /^\/v1\/([a-z0-9-]+)\/orders$/,
      handle: ({ query }, slug) => ({
        status: 200,
        body: { orders: vendor.ordersByReference(slug, wanted(query)).map(publicOrder) },
      }),
    },
    {
      method: "GET",
      path: /^\/v1\/([a-z0-9-]+)\/subscriptions\/([\w-]+)$/,
      handle: (_call, slug, id) => ({
        status: 200,
        body: publicSubscription(vendor.subscription(slug, id)),
      }),
    },
    ...operations.map((operation) => ({
      method: "POST",
      path: new RegExp(`^/v1/([a-z0-9-]+)/subscriptions/([\\w-]+)/${operation}$`),
      handle: ({ body }: Call, slug: string, id: string) => ({
        status: 200,
        body: publicSubscription(vendor.changeSubscription(slug, id, operation, body)),
      }),
    })),
    {
      method: "POST",
      path: /^\/v1\/([a-z0-9-]+)\/accounts$/,
      handle: ({ body }, slug) => ({ status: 201, body: vendor.createAccount(slug, body) }),
    },
    {
      method: "GET",
      path: /^\/v1\/([a-z0-9-]+)\/accounts$/,
      handle: ({ query }, slug) => ({
        status: 200,
        body: { accounts: vendor.accountsByReference(slug, wanted(query)) },
      }),
    },
    {
      method: "GET",
      path: /^\/v1\/([a-z0-9-]+)\/usage$/,
      handle: ({ query }, slug) => {
        const from = instant(query.get("from"), "from");
        const to = instant(query.get("to"), "to");
        return { status: 200, body: { records: usageOf(vendor.accountsOf(slug), from, to) } };
      },
    },
  ];
}

/** Whether a request is for the vendor's API; all others are for the desk. */
export function isForVendor({ url = "/" }: IncomingMessage): boolean {
  return url.startsWith("/v1/");
}

/** What the desk can do besides reading and writing the journal. */
export interface DeskLevers {
  readonly restartChances: () => void;
  /** Answers how many connections were cut. */
  readonly cutConnections: () => number;
}

/** For those who test against the simulator, and never subject to its faults. */
export function deskRoutes(journal: Journal, levers: DeskLevers): Route[] {
  const { state } = journal;
  return [
    { method: "GET", path: /^\/health$/, handle: () => ({ status: 200, body: { status: "ok" } }) },
    { method: "GET", path: /^\/ready$/, handle: () => ({ status: 200, body: { ready: true } }) },
    {
      method: "GET",
      path: /^\/control$/,
      handle: () => ({ status: 200, body: state.control }),
    },
    {
      method: "PUT",
      path: /^\/control$/,
      handle: ({ body }) => {
        journal.record({ control: newControl(journal, body) });
        levers.restartChances();
        return { status: 200, body: state.control };
      },
    },
    {
      method: "POST",
      path: /^\/connections\/cut$/,
      handle: () => ({ status: 200, body: { cut: levers.cutConnections() } }),
    },
    {
      method: "GET",
      path: /^\/ledger$/,
      handle: ({ query }) => {
        const vendor = query.get("vendor");
        const entries = state.ledger.filter((entry) => !vendor || entry.vendor === vendor);
        const webhooksWaiting = Object.values(state.webhooks);
        return { status: 200, body: { entries, webhooksWaiting } };
      },
    },
  ];
}

function newControl(journal: Journal, body: JsonObject) {
  try {
    return changedControl(journal.state.control, body);
  } catch (cause) {
    if (cause instanceof RangeError) throw badRequest(cause.message);
    throw cause;
  }
}

function wanted(query: URLSearchParams): string {
  const reference = query.get("reference");
  if (!reference) throw badRequest("the parameter reference is missing");
  return reference;
}

function publicOrder(order: VendorOrder) {
  const { orderId, subscriptionId, status, reference, planSku, quantity, term, placedAt } = order;
  return { orderId, subscriptionId, status, reference, planSku, quantity, term, placedAt };
}

function publicSubscription({ applied: _applied, vendor: _vendor, ...rest }: VendorSubscription) {
  return rest;
}
