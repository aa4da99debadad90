import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Texts of registered operations by their id, `sha256:` and the hash of the text. */
export type Registered = ReadonlyMap<string, string>;

/**
 * Every operation of the pages, as the build of each frontend registered it in `dist/documents.json`.
 * A frontend that is not built has none.
 *
 * @throws Error naming the file in which an id is not its text's: the file was changed after the build
 */
export function readManifests(staticDir: string, frontends: readonly string[]): Registered {
  const registered = new Map<string, string>();
  for (const name of frontends) {
    const path = join(staticDir, name, "dist/documents.json");
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
    for (const [id, text] of Object.entries(manifest)) {
      if (id !== documentId(text)) throw new Error(`${path}: ${id} is not the id of its text`);
      registered.set(id, text);
    }
  }
  return registered;
}

/** A prefixed document identifier of the draft for persisted documents over HTTP. */
export function documentId(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
