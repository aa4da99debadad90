import { buildFrontends, staleFrontends } from "./frontends.mjs";
import { buildServer } from "./server.mjs";

/** `npm run build [server|frontends]`: both without a word. */
const only = process.argv[2];
const began = Date.now();
try {
  const files = only === "frontends" ? 0 : await buildServer();
  const frontends = only === "server" ? [] : staleFrontends();
  await buildFrontends(frontends);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`built ${files} server files and ${frontends.length} frontends in ${seconds} s`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
