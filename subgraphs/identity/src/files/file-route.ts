import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Actor, mayCall, type Tenant, tenantOf } from "@markethall/auth";
import { type InternalRequest, type InternalRoute, isId } from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { ResellerLogoEntity } from "../entities/reseller-logo.entity.js";
import { auditTenant } from "../services/audit.queries.js";
import type { Read } from "../services/read.js";
import { auditCsv, auditQueryOf } from "./audit-csv.js";
import { customerListOf, customersCsv } from "./customers-csv.js";

interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
}

/** Logos, which are public, and lists as CSV, which the gateway passes on at /files. */
export function fileRoute(db: Database, log: Logger): InternalRoute {
  return async (request, response) => {
    const asked = JSON.parse(request.body.toString()) as Asked;
    const [, id] = /^logos\/([^/]+)$/.exec(asked.path) ?? [];
    return id === undefined ? list(request, asked, response) : logo(id, response);
  };

  async function logo(id: string, response: ServerResponse): Promise<void> {
    // A logo is public, as its storefront is: it is read as its own reseller.
    const found = isId(id)
      ? await db.read({ resellerId: id, customerId: null }, (tx) =>
          tx.findOneBy(ResellerLogoEntity, { resellerId: id }),
        )
      : null;
    if (!found) return answer(response, 404, "not found");
    response.writeHead(200, {
      "content-type": found.mediaType,
      "content-length": found.content.length,
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
    response.end(found.content);
  }

  /** A list as CSV, for whoever may call what lists it in the graph. */
  async function list(
    { actor, now, requestId }: InternalRequest,
    { path, query }: Asked,
    response: ServerResponse,
  ): Promise<void> {
    const found = lists[path];
    if (!found) return answer(response, 404, "There is no such file.");
    if (actor.kind === "anonymous") return answer(response, 401, "Sign in first.");
    if (!mayCall(actor, found.operation)) return answer(response, 404, "There is no such file.");
    const body = found.body((work) => db.read(found.tenant(actor), work), query ?? {});
    if (!body) return answer(response, 400, "A filter is malformed.");
    const name = `${path.replace(".csv", "")}-${now.toISOString().slice(0, 10)}.csv`;
    response.writeHead(200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    });
    // The headers are gone: an error can only cut the file off, so that it is not taken for whole.
    await pipeline(body, response).catch((error: unknown) => {
      log.error({ err: error, requestId, path }, "a file was cut off");
      response.destroy();
    });
  }
}

interface List {
  /** Of the graph; whoever may not call it gets no file. */
  readonly operation: string;
  readonly tenant: (actor: Actor) => Tenant | null;
  /** Null when the address is none that a page of ours makes. */
  readonly body: (read: Read, query: Asked["query"]) => Readable | null;
}

const lists: Readonly<Record<string, List>> = {
  "audit.csv": {
    operation: "Query.auditEvents",
    tenant: auditTenant,
    body: (read, query) => {
      const wanted = auditQueryOf(query);
      return wanted && auditCsv(read, wanted);
    },
  },
  "customers.csv": {
    operation: "Query.customers",
    tenant: tenantOf,
    body: (read, query) => {
      const wanted = customerListOf(query);
      return wanted && customersCsv(read, wanted);
    },
  },
};

function answer(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error }));
}
