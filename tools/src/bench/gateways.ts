import { existsSync } from "node:fs";
import { join } from "node:path";
import { id } from "../seed/id.js";
import { customerKey, resellerKey } from "../world/organisations.js";
import { actorOf } from "./actor.js";
import type { BenchConfig } from "./config.js";
import type { Target } from "./drive.js";
import type { Figure } from "./figure.js";
import { portalPid, Programs } from "./programs.js";
import { PortalClient } from "../portal-client/portal-client.js";
import { sideBySide } from "./side-by-side.js";
import { catalogPageBody, isCatalogPage } from "./storefront.js";

const root = join(import.meta.dirname, "../../..");
const hive = join(root, "tools/bench/hive");
const customerId = id(customerKey(resellerKey(1, 1), 1));

/** Three subgraphs, entities of entities: what a customer holds, and what it is. */
const inventory = JSON.stringify({
  query: `query Inventory($id: ID!) {
    customer(id: $id) {
      id name
      subscriptions(first: 20) { edges { node { id status seatCount plan { id name sku { code product { name vendor { name } } } } } } }
      orders(first: 20) { edges { node { id number status total { amount currency } } } }
      statements(first: 5) { edges { node { id } } }
    }
  }`,
  variables: { id: customerId },
});

/** One small answer of one subgraph: what a gateway itself costs. */
const small = JSON.stringify({
  query: `{ storefront(accountName: "s1r1") { id displayName } }`,
});

/** Our gateway beside Hive Gateway on the same supergraph and the same running subgraphs. */
export async function gateways({
  portal,
  seconds,
  rounds,
  inherited,
}: BenchConfig): Promise<Figure[]> {
  if (!existsSync(join(hive, "node_modules"))) {
    return [{ bench: "gateways", subject: "skipped", note: "Hive Gateway could not be installed" }];
  }
  const subgraphs = ["identity", "catalog", "subscriptions", "billing", "postgres"].map((name) =>
    portalPid(portal.runDir, name),
  );
  const payer = portal.signIns.find(({ role }) => role === "CUSTOMER_BILLING")!;
  const { cookie } = await new PortalClient(portal.url).signIn(payer);
  const env = {
    ...portal.gatewayEnv,
    SUPERGRAPH: join(root, "gateway/schema/supergraph.graphql"),
    ACTOR: JSON.stringify(actorOf(payer)),
  };
  const programs = new Programs(portal.freePort, inherited);
  try {
    const js = await programs.start(join(hive, "server.mjs"), { ...env, PLANNER: "javascript" });
    const rust = await programs.start(join(hive, "server.mjs"), { ...env, PLANNER: "rust" });
    const ours = { url: `${portal.url}/graphql`, pid: portalPid(portal.runDir, "gateway") };
    const figures: Figure[] = [];
    for (const [name, body, isRight] of [
      ["storefront page", catalogPageBody, isCatalogPage],
      ["inventory", inventory, (text: string) => text.includes('"vendor":{"name"')],
      ["one small field", small, (text: string) => text.includes('"displayName"')],
    ] as const) {
      const target = (subject: string, { url, pid }: typeof ours): Target => ({
        name: subject,
        url,
        headers: { "content-type": "application/json", cookie },
        body,
        pids: [...subgraphs, pid],
      });
      figures.push(
        ...(await sideBySide({
          name: `gateways: ${name}`,
          targets: [
            target("Hive Gateway, Rust planner", rust),
            target("Hive Gateway, JavaScript planner", js),
            target("gateway as shipped", ours),
          ],
          connections: [16],
          seconds,
          rounds,
          isRight,
        })),
      );
    }
    return figures;
  } finally {
    await programs.stop();
  }
}
