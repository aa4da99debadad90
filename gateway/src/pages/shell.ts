import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scriptJson } from "./plain-page.js";

export const remoteNames = [
  "storefront",
  "dashboard",
  "subscriptions",
  "billing",
  "console",
] as const;

interface RemoteEntry {
  readonly name: string;
  readonly entry: string;
  readonly integrity: string;
}

/** What the page finds in its `boot` element; the frontends' contract says what each part means. */
export interface BootData {
  readonly audience: "portal" | "console";
  readonly accountName: string | null;
  /** The answer to the shell's boot query for this visitor; null where it did not come. */
  readonly graph: unknown;
}

/** The host page of the frontends, as their build left it. */
export class Shell {
  readonly remotes: readonly RemoteEntry[];
  /** What the page shows first, asked here so that its first paint needs no round trip. */
  readonly bootQuery: string | null;
  private readonly before: string;
  private readonly after: string;

  private constructor(staticDir: string, html: string) {
    const [before = "", after = ""] = html.split("<!--boot-->");
    this.before = before;
    this.after = after;
    const query = join(staticDir, "shell/dist/boot.graphql");
    this.bootQuery = existsSync(query) ? readFileSync(query, "utf8") : null;
    this.remotes = remoteNames.flatMap((name) =>
      sealedEntry(join(staticDir, name, "dist/remote.json"), name),
    );
  }

  /** @returns null where the frontends are not built: the graph serves without them */
  static read(staticDir: string): Shell | null {
    const path = join(staticDir, "shell/dist/index.html");
    if (!existsSync(path)) return null;
    const html = readFileSync(path, "utf8");
    if (!html.includes("<!--boot-->")) throw new Error(`${path} has no place for boot data`);
    return new Shell(staticDir, html);
  }

  page(boot: BootData, nonce: string): string {
    const data = scriptJson({ nonce, remotes: this.remotes, ...boot });
    const element = `<script type="application/json" id="boot" nonce="${nonce}">${data}</script>`;
    return this.before + element + this.after;
  }
}

/** As the build sealed it: the hash is the build's, so that a file that changed since is refused by every browser. */
function sealedEntry(manifest: string, name: string): RemoteEntry[] {
  if (!existsSync(manifest)) return [];
  const { entry, integrity } = JSON.parse(readFileSync(manifest, "utf8")) as Omit<
    RemoteEntry,
    "name"
  >;
  return [{ name, entry: `/remotes/${name}/${entry}`, integrity }];
}
