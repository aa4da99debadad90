import type { Actor } from "@markethall/auth";
import { type Environment, portSetting, requireSetting } from "@markethall/runtime";

export interface StockConfig {
  readonly port: number;
  readonly supergraphPath: string;
  readonly signingKey: string;
  /** For whom every request is signed. */
  readonly actor: Actor;
  /** Where each subgraph's graph is, by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

/** What the stock gateway is told. @throws MissingSettingError naming the first setting that is missing */
export function readStockConfig(env: Environment = process.env): StockConfig {
  const subgraphs = Object.entries(env).flatMap(([name, url = ""]) => {
    const subgraph = /^SUBGRAPH_(\w+)_URL$/.exec(name)?.[1];
    return subgraph
      ? [[subgraph.toLowerCase(), `${url.replace(/\/(graphql)?$/, "")}/graphql`]]
      : [];
  });
  return {
    port: portSetting(env, "PORT", 4090),
    supergraphPath: requireSetting(env, "SUPERGRAPH"),
    signingKey: requireSetting(env, "SIGNING_KEY"),
    actor: JSON.parse(requireSetting(env, "ACTOR")) as Actor,
    subgraphs: Object.fromEntries(subgraphs) as Record<string, string>,
  };
}
