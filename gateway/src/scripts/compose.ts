import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compose, CompositionError, type ComposedSchemas } from "../composition/composition.js";

/*
 * Composes the committed subgraph contracts into gateway/schema. With --check nothing is written: a
 * difference or a composition error ends with exit code 1.
 */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const subgraphs = ["identity", "catalog", "subscriptions", "billing", "approvals"];
const check = process.argv.includes("--check");

function readContracts(): { name: string; sdl: string }[] {
  const paths = subgraphs.map((name) => join(root, "subgraphs", name, "schema.graphql"));
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new CompositionError(missing.map((path) => `${path} is missing`));
  return subgraphs.map((name, i) => ({ name, sdl: readFileSync(paths[i] ?? "", "utf8") }));
}

function differences(composed: ComposedSchemas): string[] {
  const stale: string[] = [];
  for (const [name, sdl] of Object.entries(composed)) {
    const path = join(root, "gateway/schema", `${name}.graphql`);
    if (existsSync(path) && readFileSync(path, "utf8") === sdl) continue;
    stale.push(`gateway/schema/${name}.graphql`);
    if (!check) writeFileSync(path, sdl);
  }
  return stale;
}

try {
  mkdirSync(join(root, "gateway/schema"), { recursive: true });
  const stale = differences(compose(readContracts()));
  if (stale.length === 0) process.stdout.write("composition: up to date\n");
  else if (!check) process.stdout.write(`composition: wrote ${stale.join(", ")}\n`);
  else {
    process.stderr.write(
      `composition: ${stale.join(", ")} differ from the subgraphs; run the compose script and commit\n`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  process.stderr.write(
    `composition failed:\n${error.reasons.map((reason) => `  ${reason}\n`).join("")}`,
  );
  process.exitCode = 1;
}
