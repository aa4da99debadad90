import { posix } from "node:path";

/** Where a remote's catalogues lie: what is fetched from there is a language and no page. */
const CATALOGUES = "./src/locales/";

/**
 * Writes `.pages.json` beside what was built, for the check of weights: the files that come with the remote itself, those of each
 * language that is fetched, and those of each part that is fetched when a page wants it, with all that this part may fetch in turn.
 */
export class PageFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PageFiles", (compilation) => {
      const { Compilation, sources } = compiler.webpack ?? compiler.rspack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "PageFiles", stage }, () => {
        const { chunks } = compilation.getStats().toJson({
          all: false,
          chunks: true,
          chunkOrigins: true,
          chunkRelations: true,
          ids: true,
        });
        const text = `${JSON.stringify(pageFiles(chunks), null, 2)}\n`;
        compilation.emitAsset(".pages.json", new sources.RawSource(text));
      });
    });
  }
}

/**
 * @param chunks as the bundler tells them: files, what asked for them, and what they ask for
 * @returns `{ entry, languages, pages }`; entry is a list of files, the others one by name
 */
export function pageFiles(chunks) {
  const entry = chunks.filter(({ origins }) => origins.every(({ request }) => !request));
  const known = new Set(entry.map(({ id }) => id));
  const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
  const direct = entry.flatMap(({ children }) => children);
  const found = { languages: {}, pages: {} };
  for (const chunk of direct.map((id) => byId.get(id)).filter((one) => one && !known.has(one.id))) {
    for (const { moduleName, request } of chunk.origins) {
      const name = posix.join(posix.dirname(moduleName), request).replace(/^src\/|\.js$/g, "");
      const kind = moduleName.startsWith(CATALOGUES) ? found.languages : found.pages;
      kind[name] = [...new Set([...(kind[name] ?? []), ...filesBelow(chunk, byId, known)])];
    }
  }
  return { entry: entry.flatMap(({ files }) => files), ...found };
}

/** Files of a part and of all that it may fetch in turn. */
function filesBelow(chunk, byId, known) {
  const seen = new Set([...known, chunk.id]);
  const queue = [chunk];
  const files = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    files.push(...next.files);
    for (const id of next.children.filter((one) => !seen.has(one))) {
      seen.add(id);
      const child = byId.get(id);
      if (child) queue.push(child);
    }
  }
  return files;
}
