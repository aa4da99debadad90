import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Actor, isStaff, mayCall, tenantOf } from "@markethall/auth";
import type { InternalRequest, InternalRoute } from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { cloudAccounts } from "../services/cloud-account.queries.js";
import type { Read } from "../services/keyset.js";
import { subscriptions } from "../services/subscription.queries.js";
import { accountsCsv, subscriptionsCsv } from "./inventory-csv.js";
import {
  accountOrderOf,
  accountQueryOf,
  BadQueryError,
  type Query,
  subscriptionOrderOf,
  subscriptionQueryOf,
} from "./inventory-query.js";

interface File {
  readonly name: string;
  readonly body: Readable;
}

/**
 * What is held, as files, which the gateway passes on at /files/inventory: what the page's filters leave over, in its order.
 * A customer's people get their customer's alone, whatever the address says: row-level security narrows the reading.
 */
export function fileRoute(db: Database, log: Logger): InternalRoute {
  return async ({ actor, body, now, requestId }: InternalRequest, response) => {
    const { path, query } = JSON.parse(body.toString()) as { path: string; query: Query };
    const read: Read = (work) => db.read(tenantOf(actor), work);
    let file: File | null;
    try {
      file = fileOf(read, actor, path, query, now);
    } catch (error) {
      if (!(error instanceof BadQueryError)) throw error;
      return answer(response, 400, error.message);
    }
    if (!file) {
      return actor.kind === "anonymous"
        ? answer(response, 401, "Sign in first.")
        : answer(response, 404, "There is no such file.");
    }
    response.writeHead(200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${file.name}"`,
      "cache-control": "private, no-store",
    });
    // The headers are gone: an error can only cut the file off, so that it is not taken for whole.
    await pipeline(file.body, response).catch((error: unknown) => {
      log.error({ err: error, requestId, path }, "a file was cut off");
      response.destroy();
    });
  };
}

function fileOf(read: Read, actor: Actor, path: string, query: Query, now: Date): File | null {
  const name = `${path.replace("inventory/", "").replace(".csv", "")}-${now.toISOString().slice(0, 10)}.csv`;
  if (path === "inventory/subscriptions.csv") {
    const wanted = isStaff(actor) ? "Query.cloudSubscriptions" : "Customer.subscriptions";
    if (!mayCall(actor, wanted)) return null;
    const batches = subscriptions.every(
      read,
      subscriptionQueryOf(query),
      subscriptionOrderOf(query),
    );
    return { name, body: subscriptionsCsv(read, batches, isStaff(actor)) };
  }
  if (path === "inventory/cloud-accounts.csv" && mayCall(actor, "Customer.cloudAccounts")) {
    const batches = cloudAccounts.every(read, accountQueryOf(query), accountOrderOf(query));
    return { name, body: accountsCsv(read, batches) };
  }
  return null;
}

function answer(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error }));
}
