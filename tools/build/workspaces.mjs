import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./stamps.mjs";

export const root = join(import.meta.dirname, "..", "..");

const subgraphs = ["identity", "catalog", "subscriptions", "billing", "approvals"];
const serverPackages = [
  "auth",
  "events",
  "graph",
  "money",
  "outbound",
  "result",
  "runtime",
  "telemetry",
  "testing",
];

/**
 * What the server build compiles: source folders by workspace. A folder other than `src` lands
 * in a folder of its name below `dist`.
 */
export function serverWorkspaces() {
  return [
    ...serverPackages.map((name) => workspace(join("shared", name))),
    ...subgraphs.map((name) => workspace(join("subgraphs", name))),
    workspace("gateway"),
    workspace(join("tools", "vendor-simulator")),
    {
      ...workspace("tools"),
      sources: [
        ["src", ""],
        ["seed", "seed"],
      ],
    },
  ].filter(({ folder, sources }) => sources.some(([from]) => existsSync(join(folder, from))));
}

function workspace(path) {
  return { name: path, folder: join(root, path), sources: [["src", ""]] };
}

/** The catalogue of components: for those who build pages, and left out of images. */
export function catalogueWorkspace() {
  const folder = join(root, "shared", "ui", "catalogue");
  const config = join(root, "frontends", "catalogue.config.ts");
  return existsSync(folder) ? [{ name: "the catalogue", folder, config }] : [];
}

/** Frontends that have something to bundle. */
export function frontendWorkspaces() {
  const parent = join(root, "frontends");
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name: `frontends/${name}`, folder: join(parent, name) }))
    .filter(({ folder }) => readdirSync(folder).some((file) => file.startsWith("rsbuild.config.")))
    .filter(({ folder }) => filesBelow(join(folder, "src")).length > 0);
}
