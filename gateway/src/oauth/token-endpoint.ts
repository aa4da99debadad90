import express, { type Response, type Router } from "express";
import { requestIdOf } from "../http/request-id.js";
import type { Scopes } from "../session/scopes.js";
import { ipOf } from "../session/scopes.js";
import type { Subgraph } from "../subgraphs/subgraph.js";

/** `/oauth/token` for partner programs: client credentials (RFC 6749 §4.4), which identity checks. */
export function tokenEndpoint(identity: Subgraph, scopes: Scopes): Router {
  const router = express.Router();
  router.post(
    "/",
    express.urlencoded({ extended: false, limit: 8 * 1024 }),
    async (request, response) => {
      // RFC 6749 §5.1: whatever is said here is nobody else's.
      response.set({ "cache-control": "no-store", pragma: "no-cache" });
      const form = request.body as Record<string, unknown> | undefined;
      // §4.4.2: a form and nothing else, so that credentials are never read from what was meant otherwise.
      if (!form)
        return refuse(response, 400, "Send the request as application/x-www-form-urlencoded.");
      const basic = basicCredentials(request.headers.authorization);
      const body = JSON.stringify({
        grant_type: text(form?.["grant_type"]),
        scope: text(form?.["scope"]),
        client_id: basic?.id ?? text(form?.["client_id"]),
        client_secret: basic?.secret ?? text(form?.["client_secret"]),
      });
      const scope = scopes.anonymous(requestIdOf(response), ipOf(request));
      const answer = await identity.post("/internal/token", body, scope);
      if (answer.status === 401) response.set("www-authenticate", 'Basic realm="markethall"');
      const retryAfter = answer.headers["retry-after"];
      if (typeof retryAfter === "string") response.set("retry-after", retryAfter);
      response.status(answer.status).type("json").send(answer.text);
    },
  );
  router.all("/", (_request, response) => {
    response.set("allow", "POST");
    refuse(response, 405, "A token is asked for by POST.");
  });
  return router;
}

/** In the words of RFC 6749 §5.2. */
function refuse(response: Response, status: number, message: string): void {
  response.status(status).json({ error: "invalid_request", error_description: message });
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** RFC 6749 §2.3.1: both halves are form-encoded before they are joined. */
function basicCredentials(header: string | undefined): { id: string; secret: string } | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? "")?.[1];
  if (!encoded) return null;
  const [id, ...secret] = Buffer.from(encoded, "base64").toString().split(":");
  if (!id || secret.length === 0) return null;
  try {
    return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(":")) };
  } catch {
    return null;
  }
}
