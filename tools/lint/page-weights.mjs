import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { frontendWorkspaces } from "../build/workspaces.mjs";

/**
 * What each page of each remote weighs: the remote itself, the heaviest of its languages, and what the page fetches. Only what is
 * the remote's own, compressed as the gateway sends it; what all share comes with the shell. Prints the heaviest pages, and fails where one
 * is over its budget.
 */
const KILOBYTE = 1_024;
const USUAL = 60;
/** With its charts. */
const budgets = { dashboard: 160 };
/** As gateway/src/pages/static-files.ts compresses. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

const rows = frontendWorkspaces().flatMap(({ name, folder }) => weigh(name, join(folder, "dist")));
for (const row of rows) console.log(line(row));
const over = rows.filter(({ total, budget }) => total > budget * KILOBYTE);
if (rows.length === 0) console.error("Nothing is built. npm run build makes what is weighed.");
if (over.length > 0)
  console.error(`${over.length} over their budget: ${over.map(nameOf).join(", ")}`);
process.exitCode = rows.length === 0 || over.length > 0 ? 1 : 0;

function weigh(name, dist) {
  if (!existsSync(join(dist, ".pages.json"))) return [];
  const { entry, languages, pages } = readJson(dist, ".pages.json");
  const remote = name.replace("frontends/", "");
  const budget = budgets[remote] ?? USUAL;
  // The build gives the first file the name of its content afterwards.
  const { entry: first } = readJson(dist, "remote.json");
  const own = sizeOf(dist, [first, ...entry.filter((file) => file !== "remoteEntry.js")]);
  const language = Math.max(0, ...Object.values(languages).map((files) => sizeOf(dist, files)));
  // What all share has no files here.
  const fetched = Object.entries(pages).filter(([, files]) => files.length > 0);
  return [["(all that comes at once)", []], ...fetched]
    .map(([page, files]) => ({ remote, page, budget, own, language, extra: sizeOf(dist, files) }))
    .map((row) => ({ ...row, total: row.own + row.language + row.extra }))
    .sort((one, other) => other.total - one.total);
}

function readJson(dist, file) {
  return JSON.parse(readFileSync(join(dist, file), "utf8"));
}

function sizeOf(dist, files) {
  return files
    .filter((file) => [".js", ".css"].includes(extname(file)))
    .map((file) => brotliCompressSync(readFileSync(join(dist, file)), { params }).length)
    .reduce((sum, size) => sum + size, 0);
}

function line({ total, budget, own, language, extra, ...row }) {
  const parts = [own, language, extra].map((size) => (size / KILOBYTE).toFixed(1)).join(" + ");
  return `${(total / KILOBYTE).toFixed(1).padStart(6)} of ${budget} KB  ${nameOf(row)} (${parts})`;
}

function nameOf({ remote, page }) {
  return `${remote} ${page}`;
}
