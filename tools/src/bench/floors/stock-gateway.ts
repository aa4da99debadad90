import { readFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { type SignedRequest, signRequest } from "@markethall/runtime";
import { readStockConfig } from "./stock-gateway.config.js";

/**
 * Row (c): @apollo/gateway as it comes, with its own executor and its own data source, on our supergraph and our running
 * subgraphs. All that is ours is the signature that the subgraphs ask for, for one fixed actor; session, limits and cost,
 * which it leaves out, are in its favour.
 */
const { port, supergraphPath, signingKey, actor, subgraphs } = readStockConfig();

function signed(body: string): Record<string, string> {
  const request: SignedRequest = {
    actor,
    requestId: randomUUID(),
    ip: "127.0.0.1",
    now: new Date(),
    idempotencyKey: null,
  };
  return signRequest(signingKey, request, body);
}

function lineTo(url: string): RemoteGraphQLDataSource {
  const line = new RemoteGraphQLDataSource({ url });
  const { fetcher } = line;
  line.fetcher = (address, init) =>
    fetcher(address, { ...init, headers: { ...init?.headers, ...signed(String(init?.body)) } });
  return line;
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(supergraphPath, "utf8"),
  buildService: ({ name }) => {
    const url = subgraphs[name];
    if (!url) throw new Error(`no address of ${name}`);
    return lineTo(url);
  },
});
const server = new ApolloServer({ gateway });
await startStandaloneServer(server, { listen: { port, host: "127.0.0.1" } });
