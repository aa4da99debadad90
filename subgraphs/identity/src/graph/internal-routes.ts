import type { ServerResponse } from "node:http";
import type { InternalRequest, InternalRoute } from "@markethall/graph";
import type { RefusalTally } from "@markethall/events";
import type { Clock } from "@markethall/result";
import type { Database, Logger } from "@markethall/runtime";
import { fileRoute } from "../files/file-route.js";
import type { ApiClientService } from "../services/api-client.service.js";
import type { SessionService } from "../services/session.service.js";
import { clientCredentials } from "./client-credentials.js";

interface Parts {
  readonly db: Database;
  readonly sessions: SessionService;
  readonly apiClients: ApiClientService;
  readonly realTime: Clock;
  /** Counts refused token requests, which nobody is signed in for. */
  readonly strangers: RefusalTally;
  readonly log: Logger;
}

/** What the gateway asks by itself: who a caller is, a partner's token, a file. */
export function internalRoutes({
  db,
  sessions,
  apiClients,
  realTime,
  strangers,
  log,
}: Parts): Readonly<Record<string, InternalRoute>> {
  return {
    "/internal/authenticate": async (request, response) => {
      const { session, bearer, watching, device } = jsonOf(request);
      const now = realTime.now();
      const from = { ip: request.ip, device: typeof device === "string" ? device : null };
      const isUse = watching !== true;
      const signedIn =
        typeof session === "string"
          ? await sessions.ofSession(session, now, { isUse, from })
          : typeof bearer === "string"
            ? await sessions.ofBearer(bearer, now)
            : null;
      return send(response, 200, signedIn ?? { actor: null });
    },

    "/internal/token": async (request, response) => {
      response.setHeader("cache-control", "no-store");
      const asked = clientCredentials(jsonOf(request));
      if (!asked.ok) {
        strangers.count({ action: "grantToken", subject: "apiClient:unknown", source: request.ip });
        return send(response, 400, { error: asked.error.code });
      }
      const grant = await apiClients.grant({ ...asked.value, ip: request.ip }, realTime.now());
      if (grant.ok) {
        const { accessToken, expiresInSeconds, scopes } = grant.value;
        return send(response, 200, {
          access_token: accessToken,
          token_type: "Bearer",
          expires_in: expiresInSeconds,
          scope: scopes.join(" "),
        });
      }
      const { error, client, retryAfterSeconds } = grant.error;
      strangers.count({
        action: "grantToken",
        resellerId: client?.resellerId ?? null,
        subject: client ? `apiClient:${client.id}` : "apiClient:unknown",
        source: request.ip,
      });
      if (retryAfterSeconds !== null) response.setHeader("retry-after", String(retryAfterSeconds));
      return send(response, { invalid_client: 401, invalid_scope: 400, slow_down: 429 }[error], {
        error,
      });
    },

    "/internal/files": fileRoute(db, log),
  };
}

/** The gateway alone gets here, but what it passes on came from outside: anything but an object counts as empty. */
function jsonOf(request: InternalRequest): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(request.body.toString());
    return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
