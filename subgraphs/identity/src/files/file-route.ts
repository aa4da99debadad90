import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { mayCall } from "@markethall/auth";
import { type InternalRequest, type InternalRoute, isId } from "@markethall/graph";
import type { Database, Logger } from "@markethall/runtime";
import { ResellerLogoEntity } from "../entities/reseller-logo.entity.js";
import { auditTenant } from "../services/audit.queries.js";
import { auditCsv, auditQueryOf } from "./audit-csv.js";

interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
}

/** Logos, which are public, and the audit as CSV, which the gateway passes on at /files. */
export function fileRoute(db: Database, log: Logger): InternalRoute {
  return async (request, response) => {
    const asked = JSON.parse(request.body.toString()) as Asked;
    if (asked.path === "audit.csv") return audit(request, asked, response);
    const [, id = ""] = /^logos\/([^/]+)$/.exec(asked.path) ?? [];
    return logo(id, response);
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

  async function audit(
    { actor, now, requestId }: InternalRequest,
    { query }: Asked,
    response: ServerResponse,
  ): Promise<void> {
    if (actor.kind === "anonymous") return answer(response, 401, "Sign in first.");
    if (!mayCall(actor, "Query.auditEvents"))
      return answer(response, 404, "There is no such file.");
    const wanted = auditQueryOf(query ?? {});
    if (!wanted) return answer(response, 400, "A filter is malformed.");
    response.writeHead(200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="audit-${now.toISOString().slice(0, 10)}.csv"`,
      "cache-control": "private, no-store",
    });
    const body = auditCsv((work) => db.read(auditTenant(actor), work), wanted);
    // The headers are gone: an error can only cut the file off, so that it is not taken for whole.
    await pipeline(body, response).catch((error: unknown) => {
      log.error({ err: error, requestId }, "the audit's file was cut off");
      response.destroy();
    });
  }
}

function answer(response: ServerResponse, status: number, error: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ error }));
}
