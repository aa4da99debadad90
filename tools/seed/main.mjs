import { runOnPortal } from "../start/running-portal.mjs";
import { topology } from "../start/topology.mjs";

/**
 * Makes a world of chance at the running portal and prints its sign-ins as JSON:
 * `npm run seed -- --seed 7 --resellers 2 --customers 50`.
 */
await runOnPortal(
  "tools/dist/world/main.js",
  process.argv.slice(2),
  (portal) => topology(portal).tasks.seed.env,
);
