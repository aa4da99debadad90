import { join } from "node:path";
import { customerKey, resellerKey } from "../world/organisations.js";
import { id } from "../seed/id.js";
import { actorOf } from "./actor.js";
import type { BenchConfig } from "./config.js";
import type { Target } from "./drive.js";
import type { Figure } from "./figure.js";
import { portalPid, Programs } from "./programs.js";
import { PortalClient } from "../portal-client/portal-client.js";
import { sideBySide } from "./side-by-side.js";

/** The page's own operation (frontends/storefront/src/catalog), in one piece. */
export const catalogPage = `query CatalogPage($accountName: String!, $query: String, $filter: ProductFilter, $after: String) {
  storefront(accountName: $accountName) {
    id
    search(query: $query, filter: $filter, first: 24, after: $after) {
      totalCount
      facets { name values { value label count } }
      edges {
        cursor
        node {
          featured
          startingPrice { amount currency }
          billedPer
          product { id slug name summary categories vendor { id slug name logoUrl } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

export const catalogPageBody = JSON.stringify({
  query: catalogPage,
  variables: { accountName: "s1r1" },
});
const supergraph = join(import.meta.dirname, "../../../gateway/schema/supergraph.graphql");
const here = (name: string) => join(import.meta.dirname, "floors", `${name}.js`);

/** Whether an answer is the whole page: 24 tiles of the 2 519 products. */
export function isCatalogPage(text: string): boolean {
  return text.includes('"totalCount":2519') && text.split('"featured"').length === 25;
}

/** The storefront's page through the portal beside two floors and the stock gateway. */
export async function storefront({
  portal,
  seconds,
  rounds,
  inherited,
}: BenchConfig): Promise<Figure[]> {
  const postgres = portalPid(portal.runDir, "postgres");
  const subgraphs = ["identity", "catalog"].map((name) => portalPid(portal.runDir, name));
  const floorEnv = {
    DATABASE_URL: portal.databaseUrls["catalog_app"]!,
    RESELLER_ID: id(resellerKey(1, 1)),
    CUSTOMER_ID: id(customerKey(resellerKey(1, 1), 1)),
  };
  const programs = new Programs(portal.freePort, inherited);
  try {
    const plain = await programs.start(here("plain-http"), floorEnv);
    const one = await programs.start(here("one-schema"), floorEnv);
    const buyer = portal.signIns.find(({ role }) => role === "CUSTOMER_BUYER")!;
    const stock = await programs.start(here("stock-gateway"), {
      ...portal.gatewayEnv,
      SUPERGRAPH: supergraph,
      ACTOR: JSON.stringify(actorOf(buyer)),
    });
    const { cookie } = await new PortalClient(portal.url).signIn(buyer);
    const headers = { "content-type": "application/json", cookie };
    const target = (name: string, url: string, ...pids: number[]): Target => ({
      name,
      url,
      headers,
      body: catalogPageBody,
      pids: [postgres, ...pids],
    });
    return await sideBySide({
      name: "storefront page",
      targets: [
        target("a node:http, one query", plain.url, plain.pid),
        target("b Apollo Server, one schema", one.url, one.pid),
        target("c @apollo/gateway as it comes", stock.url, stock.pid, ...subgraphs),
        target(
          "d gateway as shipped",
          `${portal.url}/graphql`,
          portalPid(portal.runDir, "gateway"),
          ...subgraphs,
        ),
      ],
      connections: [1, 16, 64],
      seconds,
      rounds,
      isRight: isCatalogPage,
    });
  } finally {
    await programs.stop();
  }
}
