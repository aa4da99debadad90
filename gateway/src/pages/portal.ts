import express, { type Request, type Response, type Router } from "express";
import { execute, type Graph } from "../graph/graph.js";
import { requestIdOf } from "../http/request-id.js";
import { pagePolicy } from "../http/security-headers.js";
import type { Scopes } from "../session/scopes.js";
import { newNonce, noSuchPortal, sendPlainPage, suspendedPortal } from "./plain-page.js";
import type { BootData, Shell } from "./shell.js";

/** What decides here of the boot query's answer; the rest is the page's. */
interface BootGraph {
  readonly storefront?: { readonly suspended: boolean } | null;
}

/** The reseller's portal under `/v2c` and its console under `/console`: one page, many addresses. */
export function portalPages(shell: Shell, graph: Pick<Graph, "server">, scopes: Scopes): Router {
  const router = express.Router();

  async function bootGraph(
    request: Request,
    response: Response,
    accountName: string | null,
  ): Promise<BootGraph | null> {
    if (!shell.bootQuery) return null;
    const scope = await scopes
      .of(request, requestIdOf(response))
      .catch(() => scopes.anonymous(requestIdOf(response)));
    const variables = { accountName: accountName ?? "", portal: accountName !== null };
    const { data, errors } = await execute(graph, { query: shell.bootQuery, variables }, scope);
    // In part is not enough to decide by: the page asks for itself and shows what is missing.
    return errors ? null : ((data as BootGraph | null | undefined) ?? null);
  }

  function send(request: Request, response: Response, boot: BootData): void {
    const nonce = newNonce();
    response
      .set("content-security-policy", pagePolicy(nonce, request.headers.host))
      .set("cache-control", "no-store")
      .type("html")
      .send(shell.page(boot, nonce));
  }

  router.get(["/v2c", "/v2c/*path"], async (request, response) => {
    const { accountName } = request.query;
    if (typeof accountName !== "string" || accountName === "" || accountName.length > 100) {
      return sendPlainPage(response, noSuchPortal);
    }
    const boot = await bootGraph(request, response, accountName);
    if (boot && !boot.storefront) return sendPlainPage(response, noSuchPortal);
    if (boot?.storefront?.suspended) return sendPlainPage(response, suspendedPortal);
    send(request, response, { audience: "portal", accountName, graph: boot });
  });

  router.get(["/console", "/console/*path"], async (request, response) => {
    const graphAnswer = await bootGraph(request, response, null);
    send(request, response, { audience: "console", accountName: null, graph: graphAnswer });
  });

  router.get("/", (_request, response) => response.redirect(302, "/console"));
  return router;
}
