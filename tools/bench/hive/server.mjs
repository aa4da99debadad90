import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { signRequest } from "@markethall/runtime";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";

/**
 * Hive Gateway on our supergraph and our running subgraphs, each request signed for one actor:
 * what it does not do besides (session, limits, cost) is in its favour.
 */
const { PORT, SUPERGRAPH, SIGNING_KEY, ACTOR, PLANNER, ...env } = process.env;
const actor = JSON.parse(ACTOR);
const hosts = Object.fromEntries(
  Object.entries(env)
    .filter(([name]) => /^SUBGRAPH_\w+_URL$/.test(name))
    .map(([name, url]) => [name.slice("SUBGRAPH_".length, -"_URL".length).toLowerCase(), url]),
);
// The supergraph names each subgraph by an address that our own gateway does not use.
const supergraph = readFileSync(SUPERGRAPH, "utf8").replace(
  /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g,
  (_, name) => `@join__graph(name: "${name}", url: "${hosts[name]}/graphql")`,
);
const signed = {
  onFetch({ options, setOptions }) {
    const request = {
      actor,
      requestId: crypto.randomUUID(),
      ip: "127.0.0.1",
      now: new Date(),
      idempotencyKey: null,
    };
    const signature = signRequest(SIGNING_KEY, request, options.body);
    setOptions({ ...options, headers: { ...options.headers, ...signature } });
  },
};
const runtime = createGatewayRuntime({
  supergraph,
  plugins: () => [signed],
  logging: false,
  graphiql: false,
  landingPage: false,
  ...(PLANNER === "rust"
    ? await import("@graphql-hive/router-runtime").then(({ unifiedGraphHandler }) => ({
        unifiedGraphHandler,
      }))
    : {}),
});
createServer(runtime).listen(Number(PORT), "127.0.0.1");
