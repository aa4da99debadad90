import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildServer } from "../build/server.mjs";
import { root } from "../build/workspaces.mjs";
import { runToEnd } from "../start/children.mjs";
import { subgraphs } from "../start/topology.mjs";

/**
 * `npm run schema`: prints every subgraph's contract and composes the graph from them. With
 * --check the committed files must be what comes out, and stay as they are.
 */
const check = process.argv.includes("--check");

async function run(...args) {
  const { code, output } = await runToEnd(process.execPath, args, { cwd: root });
  if (code !== 0) throw new Error(output);
  return output;
}

/** Answers the contract's path when it was not what the subgraph says now. */
async function print(subgraph) {
  const path = join("subgraphs", subgraph, "schema.graphql");
  const committed = readFileSync(join(root, path), "utf8");
  await run(join("subgraphs", subgraph, "dist", "scripts", "print-schema.js"));
  if (readFileSync(join(root, path), "utf8") === committed) return [];
  if (check) writeFileSync(join(root, path), committed);
  return [path];
}

try {
  await buildServer();
  const changed = [];
  for (const subgraph of subgraphs) changed.push(...(await print(subgraph)));
  if (check && changed.length > 0) {
    throw new Error(`${changed.join(", ")} differ from the code: run npm run schema and commit`);
  }
  for (const path of changed) console.log(`wrote ${path}`);
  console.log(await run("gateway/dist/scripts/compose.js", ...(check ? ["--check"] : [])));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
