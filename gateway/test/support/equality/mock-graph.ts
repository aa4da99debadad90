import { ApolloGateway } from "@apollo/gateway";
import { compose, type SubgraphContract } from "../../../src/composition/composition.js";
import { MockSubgraph } from "./mock-subgraph.js";

export const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A supergraph that @apollo/gateway has loaded, with subgraphs that make up their answers. */
export async function mockGraph(world: readonly SubgraphContract[]) {
  const subgraphs = world.map(({ name, sdl }) => new MockSubgraph(name, sdl));
  const lines = Object.fromEntries(subgraphs.map((one) => [one.name, one]));
  const gateway = new ApolloGateway({
    supergraphSdl: compose(world).supergraph,
    buildService: ({ name }) => lines[name] as MockSubgraph,
    logger: silent,
  });
  const { executor } = await gateway.load();
  return { gateway, subgraphs, lines, stock: executor };
}
