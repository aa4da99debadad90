import { expressMiddleware } from "@as-integrations/express5";
import type { Actor } from "@markethall/auth";
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Router,
} from "express";
import type { TrustedDocuments } from "../documents/trusted-documents.js";
import { refuseForeign } from "../http/foreign-pages.js";
import { requestIdOf } from "../http/request-id.js";
import { type Capacity, overloadGuard } from "../limits/overload.js";
import { withDeadline } from "../session/request-scope.js";
import type { Scopes } from "../session/scopes.js";
import type { Graph } from "./graph.js";
import { refusal } from "./operation-guard.js";

/** Largest body of an operation (A09). */
const BODY_LIMIT = 256 * 1024;

/** `/graphql` over HTTP. */
export function graphEndpoint(
  graph: Graph,
  scopes: Scopes,
  documents: TrustedDocuments,
  capacity: Capacity,
  publicUrl: string,
): Router {
  const router = express.Router();
  router.use(refuseForeign(publicUrl), overloadGuard(capacity));
  router.use(
    express.json({ limit: BODY_LIMIT, type: ["application/json", "application/graphql+json"] }),
  );
  router.use(emptyBody);
  router.use(
    expressMiddleware(graph.server, {
      context: async ({ req, res }) => {
        const scope = withDeadline(await scopes.of(req, requestIdOf(res)));
        nameDocument(req, documents, scope.actor);
        return scope;
      },
    }),
  );
  router.use(unreadableBody);
  return router;
}

/**
 * Puts the text in the place of a document's id. Apollo asks for the context before it reads the
 * body, and answers what is thrown here in the form that the caller accepts.
 */
function nameDocument(request: Request, documents: TrustedDocuments, actor: Actor): void {
  if (request.method === "GET") {
    if ("documentId" in request.query) {
      throw refusal("BAD_REQUEST", "The id of a document is sent by POST.");
    }
    documents.resolve(request.query, actor);
    return;
  }
  const body = request.body as Record<string, unknown>;
  if (!("documentId" in body) && typeof body["query"] !== "string") return;
  body["query"] = documents.resolve(body, actor);
}

/** express.json leaves the body unset for other content types, which the integration takes for our mistake. */
const emptyBody: RequestHandler = (request, _response, next) => {
  request.body ??= {};
  next();
};

const unreadableBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === "entity.too.large") {
    return answerError(response, 400, "OPERATION_TOO_LARGE", "A request has at most 256 KB.");
  }
  // What the reader of bodies could not read: no JSON, another charset or encoding, a broken one.
  if (typeof status === "number" && status >= 400 && status < 500) {
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
