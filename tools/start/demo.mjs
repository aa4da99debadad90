import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "./startup-error.mjs";

/** Remembers what the seed answered, so that a warm start can say it again without seeding. */
export class DemoWorld {
  constructor({ dataDir, adminUrl }) {
    this.path = join(dataDir, "demo.json");
    const { host, pathname } = new URL(adminUrl);
    this.database = createHash("sha256").update(`${pathname}`).update(host).digest("hex");
  }

  /** The sign-ins of the world in this database, or null when it was not seeded from here. */
  signIns() {
    try {
      const { database, signIns } = JSON.parse(readFileSync(this.path, "utf8"));
      return database === this.database ? signIns : null;
    } catch {
      return null;
    }
  }

  remember(signIns) {
    const text = JSON.stringify({ database: this.database, signIns }, null, 2);
    writeFileSync(`${this.path}.new`, `${text}\n`, { mode: 0o600 });
    renameSync(`${this.path}.new`, this.path);
  }
}

/** The sign-ins a seed printed: the last line that is JSON, a list or an object that holds one. */
export function signInsFrom(output) {
  const from = [output, ...output.split("\n").reverse()];
  for (const text of from) {
    try {
      const answer = JSON.parse(text);
      const signIns = Array.isArray(answer) ? answer : answer.signIns;
      if (Array.isArray(signIns)) return signIns;
    } catch {
      // A line of progress; the answer is another one.
    }
  }
  throw new StartupError("The demo world was made, but its sign-ins were not printed.");
}

/** What somebody needs to try the portal, with the addresses of this start. */
export function demoFile({ publicUrl, signIns }) {
  const here = signIns.map((signIn) => ({ ...signIn, url: moved(signIn.url, publicUrl) }));
  return { url: publicUrl, graphql: `${publicUrl}/graphql`, signIns: here };
}

function moved(address, origin) {
  const { pathname, search, hash } = new URL(address, origin);
  return `${origin}${pathname}${search}${hash}`;
}
