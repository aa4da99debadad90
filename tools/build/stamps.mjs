import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What is made from sources and no source: packages, output, types of GraphQL operations. */
const made = new Set(["node_modules", "dist", "gql"]);

/** Source files below `folder`, relative to it and sorted; none when it does not exist. */
export function filesBelow(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      if (made.has(entry.name)) return [];
      return filesBelow(join(folder, entry.name)).map((file) => join(entry.name, file));
    })
    .sort();
}

export function contentHash(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 32);
}

/** One hash over names and contents of files and folders: equal means nothing to build. */
export function sourceHash(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const files = filesBelow(path);
    for (const file of files.length > 0 ? files.map((name) => join(path, name)) : [path]) {
      hash.update(file).update("\0").update(readIfThere(file)).update("\0");
    }
  }
  return hash.digest("hex").slice(0, 32);
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "EISDIR") return "";
    throw error;
  }
}

/** What the last build wrote down, or an empty record. */
export function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

export function writeStamp(path, stamp) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(stamp, null, 1)}\n`);
}
