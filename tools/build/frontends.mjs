import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentId, registeredText } from "../../frontends/documents.mjs";
import { runToEnd } from "../start/children.mjs";
import { StartupError } from "../start/startup-error.mjs";
import { catalogueWorkspace, frontendWorkspaces, root } from "./workspaces.mjs";
import { readStamp, sourceHash, writeStamp } from "./stamps.mjs";

/** What every frontend is made of besides its own folder. */
const sharedSources = [
  "shared/ui/package.json",
  "shared/ui/src",
  "shared/contracts",
  "shared/language",
  "shared/graph-client",
  "frontends/codegen.ts",
  "frontends/documents.mjs",
  "frontends/po-loader.mjs",
  "frontends/possible-types.mjs",
  "frontends/rsbuild.shared.ts",
  "gateway/schema/api.graphql",
  "package-lock.json",
];

/** What several remotes ask in the same words comes with the shell, and is registered with its own. */
const SHELL = "frontends/shell";
const SHARED_OPERATIONS = join(root, "shared", "graph-client");

/** At most this many bundlers at once: each uses more than one core by itself. */
const AT_ONCE = 2;

/** The frontends whose sources changed since they were bundled. In production nothing serves the catalogue. */
export function staleFrontends({ production = false } = {}) {
  return [...frontendWorkspaces(), ...(production ? [] : catalogueWorkspace())]
    .map((workspace) => ({ ...workspace, hash: frontendHash(workspace.folder) }))
    .filter(({ folder, hash }) => readStamp(stampOf(folder)).hash !== hash);
}

/**
 * Bundles frontends; first the operations' types, which are made from the graph's schema and not
 * committed.
 */
export async function buildFrontends(stale = staleFrontends()) {
  if (stale.length === 0) return;
  await generateOperationTypes();
  const queue = [...stale];
  await Promise.all(Array.from({ length: AT_ONCE }, () => bundleFrom(queue)));
}

async function bundleFrom(queue) {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const bundler = join(root, "node_modules", "@rsbuild", "core", "bin", "rsbuild.js");
    const settings = next.config ? ["--config", next.config] : [];
    await run(`${next.name} could not be built`, [bundler, "build", ...settings], next.folder);
    registerDocuments(
      next.folder,
      next.name === SHELL ? [next.folder, SHARED_OPERATIONS] : [next.folder],
    );
    sealEntry(next.folder);
    writeStamp(stampOf(next.folder), { hash: next.hash });
  }
}

/**
 * Writes dist/documents.json: the text of every operation of the frontend by the id that its pages
 * send in the text's place. The gateway reads it when it starts.
 */
function registerDocuments(folder, sources) {
  const registered = sources
    .flatMap(operationsOf)
    .map((text) => [documentId(text), registeredText(text)]);
  const manifest = Object.fromEntries(registered.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(folder, "dist", "documents.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

function operationsOf(source) {
  const generated = join(source, "src", "gql", "persisted-documents.json");
  return existsSync(generated) ? Object.values(JSON.parse(readFileSync(generated, "utf8"))) : [];
}

/**
 * Gives a remote's first file the name of its content, and writes dist/remote.json: that name and the hash that browsers hold
 * the file against. The gateway hands both to the pages; a remote without them is not offered.
 */
function sealEntry(folder) {
  const file = join(folder, "dist", ENTRY);
  if (!existsSync(file)) return;
  const hash = createHash("sha256").update(readFileSync(file)).digest();
  const entry = ENTRY.replace(".js", `.${hash.toString("hex").slice(0, 10)}.js`);
  renameSync(file, join(folder, "dist", entry));
  const remote = { entry, integrity: `sha256-${hash.toString("base64")}` };
  writeFileSync(join(folder, "dist", "remote.json"), `${JSON.stringify(remote)}\n`);
}

/** As frontends/rsbuild.shared.ts names it. */
const ENTRY = "remoteEntry.js";

const stampOf = (folder) => join(folder, "dist", ".stamp.json");

function frontendHash(folder) {
  return sourceHash([folder, ...settingsOfAll(), ...sharedSources.map((path) => join(root, path))]);
}

/** Bundler and generator settings that lie beside the frontends. */
function settingsOfAll() {
  const parent = join(root, "frontends");
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(parent, name));
}

/** Types of the operations in the pages, from the composed graph. */
export async function generateOperationTypes() {
  const config = ["codegen.mjs", "codegen.ts"].find((file) =>
    existsSync(join(root, "frontends", file)),
  );
  if (!config) return;
  const generator = join(root, "node_modules", "@graphql-codegen", "cli", "esm", "bin.js");
  await run(
    "The operations do not fit the graph",
    [generator, "--config", config],
    join(root, "frontends"),
  );
}

async function run(failure, args, cwd) {
  const env = { ...process.env, NODE_ENV: "production" };
  const { code, output } = await runToEnd(process.execPath, args, { cwd, env });
  if (code !== 0) throw new StartupError(`${failure}:\n${output}`);
}
