import { runOnPortal } from "../start/running-portal.mjs";
import { roleUrl } from "../start/topology.mjs";

/**
 * Runs a script of a subgraph on the running portal's data, as that subgraph's role:
 * `node tools/import/main.mjs catalog import-prices --vendor … --file …`. Paths count from the
 * repository.
 */
const [subgraph, script, ...args] = process.argv.slice(2);
const role = `${subgraph}_app`;

await runOnPortal(
  `subgraphs/${subgraph}/dist/scripts/${script}.js`,
  args,
  ({ adminUrl, secrets }) => ({
    DATABASE_URL: roleUrl(adminUrl, role, secrets.roles[role]),
  }),
);
