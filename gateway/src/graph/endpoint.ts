import { expressMiddleware } from "@as-integrations/express5";
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from "express";
import { requestIdOf } from "../http/request-id.js";
import { overloadGuard } from "../limits/overload.js";
import { isForeignOrigin } from "../session/origin.js";
import { withDeadline } from "../session/request-scope.js";
import type { Scopes } from "../session/scopes.js";
import type { Graph } from "./graph.js";

/** Largest body of an operation (A09). */
const BODY_LIMIT = 256 * 1024;

/** `/graphql` over HTTP. */
export function graphEndpoint(graph: Graph, scopes: Scopes, publicUrl: string): Router {
  const router = express.Router();
  router.use(refuseForeign(publicUrl), overloadGuard());
  router.use(
    express.json({ limit: BODY_LIMIT, type: ["application/json", "application/graphql+json"] }),
  );
  router.use(emptyBody);
  router.use(
    expressMiddleware(graph.server, {
      context: async ({ req, res }) => withDeadline(await scopes.of(req, requestIdOf(res))),
    }),
  );
  router.use(unreadableBody);
  return router;
}

/** Another site's page cannot make this browser act, signed in or not: signing in counts as acting (A15). */
export function refuseForeign(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    if (!isForeignOrigin(request.headers, publicUrl)) return next();
    answerError(response, 403, "FORBIDDEN", "Requests from other sites are not answered.");
  };
}

/** express.json leaves the body unset for other content types, which the integration takes for our mistake. */
const emptyBody: RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};

const unreadableBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const type =
    typeof error === "object" && error !== null && "type" in error ? error.type : undefined;
  if (type === "entity.too.large") {
    return answerError(response, 413, "BAD_REQUEST", "A request has at most 256 KB.");
  }
  if (typeof type === "string" && /^(entity|encoding|charset|request)\./.test(type)) {
    return answerError(response, 400, "BAD_REQUEST", "The request is not valid JSON.");
  }
  next(error);
};

function answerError(
  response: Parameters<RequestHandler>[1],
  status: number,
  code: string,
  message: string,
): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
