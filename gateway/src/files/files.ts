import { pipeline } from "node:stream/promises";
import { BodyTooLargeError, readBody } from "@markethall/runtime";
import express, { type Request, type Response, type Router } from "express";
import { requestIdOf } from "../http/request-id.js";
import type { Scopes } from "../session/scopes.js";
import type { Subgraph } from "../subgraphs/subgraph.js";

/** Largest file that may be handed in: some 300 000 rows of usage. */
const UPLOAD_LIMIT = 60 * 1024 * 1024;

/** Headers of a file that its owner decides. */
const passedOn = [
  "content-type",
  "content-disposition",
  "content-length",
  "cache-control",
  "etag",
  "last-modified",
];

interface Owners {
  /** Logos, the audit, customers as a list. */
  readonly identity: Subgraph;
  /** Statements, reports, uploads. */
  readonly billing: Subgraph;
  /** Lists of what is held. */
  readonly subscriptions: Subgraph;
}

/** `/files`: what is not JSON, from the subgraph that owns it and with the caller's rights. */
export function fileRoutes({ identity, billing, subscriptions }: Owners, scopes: Scopes): Router {
  const router = express.Router();

  router.put("/uploads", async (request, response) => {
    const scope = await scopes.of(request, requestIdOf(response));
    if (scope.actor.kind !== "user")
      return void response.status(401).json({ error: "Sign in first." });
    try {
      const body = await readBody(request, UPLOAD_LIMIT);
      const type = request.headers["content-type"] ?? "application/octet-stream";
      await pass(
        await billing.send("POST", "/internal/uploads", body, scope, type),
        request,
        response,
      );
    } catch (error) {
      if (!(error instanceof BodyTooLargeError)) throw error;
      response.status(413).json({ error: "A file has at most 60 MB." });
    }
  });

  router.get("/*path", async (request, response) => {
    const owner = /^\/(logos\/|(audit|customers)\.csv$)/.test(request.path)
      ? identity
      : request.path.startsWith("/inventory/")
        ? subscriptions
        : billing;
    const scope = await scopes.of(request, requestIdOf(response));
    const body = JSON.stringify({ path: request.path.slice(1), query: request.query });
    await pass(await owner.send("POST", "/internal/files", body, scope), request, response);
  });

  return router;
}

/** A file is looked at or saved and never runs, whatever is in it. Browsers show no PDF in a sandbox. */
function filePolicy(type: string | string[] | undefined): string {
  const alone = "frame-ancestors 'none'";
  return type === "application/pdf" ? alone : `default-src 'none'; sandbox; ${alone}`;
}

async function pass(
  answer: Awaited<ReturnType<Subgraph["send"]>>,
  request: Request,
  response: Response,
): Promise<void> {
  response.status(answer.statusCode);
  for (const name of passedOn) {
    const value = answer.headers[name];
    // Node's own setter: Express would add a character set to what its owner has named.
    if (value !== undefined) response.setHeader(name, value);
  }
  if (!answer.headers["cache-control"]) response.set("cache-control", "private, no-store");
  response.set("content-security-policy", filePolicy(answer.headers["content-type"]));
  if (request.method === "HEAD") {
    answer.body.destroy();
    response.end();
    return;
  }
  await pipeline(answer.body, response);
}
