import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Actor, ANONYMOUS } from "@markethall/auth";
import { createSubgraphServer } from "@markethall/graph";
import { logger, signRequest } from "@markethall/runtime";
import { internalRoutes } from "../src/graph/internal-routes.js";
import type { World } from "./world.js";

const signingKey = "5".repeat(64);

export interface Granted {
  readonly access_token: string;
}

export interface CreatedClient {
  readonly apiClient: { readonly id: string; readonly clientId: string };
  readonly secret: string;
}

/** Identity as the gateway reaches it: over HTTP, signed, with tokens and sessions to ask about. */
export async function openDoor({ schema, db, sessions, apiClients, realTime, strangers }: World) {
  const log = logger("test", "silent");
  const subgraph = await createSubgraphServer({
    schema,
    db,
    signingKey,
    log,
    internalRoutes: internalRoutes({ db, sessions, apiClients, realTime, strangers, log }),
    strangers,
  });
  const server = createServer((request, response) => void subgraph.handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let source = 0;
  function post(path: string, body: object, ip = `10.6.0.${++source}`): Promise<Response> {
    const text = JSON.stringify(body);
    const scope = { actor: ANONYMOUS, requestId: "q", now: new Date(), idempotencyKey: null, ip };
    return fetch(url + path, {
      method: "POST",
      body: text,
      headers: signRequest(signingKey, scope, text),
    });
  }

  return {
    url,
    post,
    /** Asks for a token as a partner does. */
    token: (id: string, secret: string, more: object = {}, ip?: string) =>
      post(
        "/internal/token",
        {
          grant_type: "client_credentials",
          scope: null,
          client_id: id,
          client_secret: secret,
          ...more,
        },
        ip,
      ),
    async actorOf(credential: object): Promise<Actor | null> {
      const answer = await post("/internal/authenticate", credential);
      return ((await answer.json()) as { actor: Actor | null }).actor;
    },
    async close(): Promise<void> {
      await new Promise((resolve) => server.close(resolve));
      await subgraph.stop();
    },
  };
}

export function createClient(
  world: World,
  owner: Actor,
  scopes = ["customers:read", "statements:read"],
  options = {},
) {
  return world.act<CreatedClient>(
    owner,
    "createApiClient",
    "... on CreateApiClientSuccess { apiClient { id clientId } secret } ... on InvalidInputError { field }",
    { name: "Partner", scopes },
    options,
  );
}
