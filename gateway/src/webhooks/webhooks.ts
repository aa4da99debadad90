import express, { type Router } from "express";
import { requestIdOf } from "../http/request-id.js";
import { ipOf, type Scopes } from "../session/scopes.js";
import type { Subgraph } from "../subgraphs/subgraph.js";

const BODY_LIMIT = 256 * 1024;

/**
 * `/webhooks/<vendor>`: what vendors tell us. The body goes on byte for byte with the vendor's signature
 * over it; subscriptions, which knows the vendors, says whether it is theirs.
 */
export function webhookRoutes(subscriptions: Subgraph, scopes: Scopes): Router {
  const router = express.Router();
  router.post(
    "/:vendor",
    express.text({ type: () => true, limit: BODY_LIMIT }),
    async (request, response) => {
      const body = JSON.stringify({
        vendor: request.params.vendor,
        signature: request.headers["x-vendor-signature"] ?? null,
        body: typeof request.body === "string" ? request.body : "",
      });
      const scope = scopes.anonymous(requestIdOf(response), ipOf(request));
      const answer = await subscriptions.post("/internal/vendor-webhook", body, scope);
      response.status(answer.status).end();
    },
  );
  return router;
}
