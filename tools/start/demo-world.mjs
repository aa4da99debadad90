import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { subgraphs } from "./topology.mjs";

/**
 * Remembers what the seed answered, so that a warm start can say it again without seeding, and
 * that a seed was begun: one that was killed leaves half a world, which is cleared away.
 */
export class DemoWorld {
  #answer;
  #begun;
  #database;

  constructor({ dataDir, adminUrl }) {
    this.dataDir = dataDir;
    this.adminUrl = adminUrl;
    this.#answer = join(dataDir, "demo.json");
    this.#begun = join(dataDir, "demo-begun");
    const { host, pathname } = new URL(adminUrl);
    this.#database = createHash("sha256").update(pathname).update(host).digest("hex");
  }

  /** The sign-ins of the world in this database, or null when it was not seeded from here. */
  signIns() {
    try {
      const { database, signIns } = JSON.parse(readFileSync(this.#answer, "utf8"));
      return database === this.#database ? signIns : null;
    } catch {
      return null;
    }
  }

  /** Notes that seeding begins, where what it leaves half done would be nobody else's. */
  async begin() {
    const unused = await this.#query(
      "select pg_relation_size('identity.reseller') = 0 as unused",
    ).then(({ rows }) => rows[0].unused);
    if (unused) writeFileSync(this.#begun, this.#database);
  }

  remember(signIns) {
    const text = JSON.stringify({ database: this.#database, signIns }, null, 2);
    writeFileSync(`${this.#answer}.new`, `${text}\n`, { mode: 0o600 });
    renameSync(`${this.#answer}.new`, this.#answer);
    rmSync(this.#begun, { force: true });
  }

  /** Clears away half a world: all of our schemas, mails and the simulator's journal. */
  async clearHalfMade() {
    if (!existsSync(this.#begun) || readFileSync(this.#begun, "utf8") !== this.#database)
      return false;
    for (const schema of [...subgraphs, "events", "jobs"]) {
      await this.#query(`drop schema if exists ${schema} cascade`);
    }
    rmSync(join(this.dataDir, "outbox"), { recursive: true, force: true });
    rmSync(join(this.dataDir, "simulator.jsonl"), { force: true });
    rmSync(this.#begun);
    return true;
  }

  async #query(sql) {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }
}
