import type { Consumer } from "@markethall/events";
import { createDataSource, Database } from "@markethall/runtime";
import { schemas } from "../schemas.js";
import { createWorkers } from "../workers/subgraph-workers.js";
import type { SeedConfig } from "./config.js";
import { settle } from "./settle.js";

/** The databases of a running portal, each as its own role. */
export class WorldDatabases {
  private constructor(
    private readonly byName: ReadonlyMap<string, Database>,
    private readonly consumers: readonly Consumer[],
    private readonly eventsUrl: string,
  ) {}

  static async open(config: SeedConfig): Promise<WorldDatabases> {
    const databases = new Map<string, Database>();
    for (const schema of schemas) {
      const dataSource = createDataSource(schema, config.databaseUrls[schema.name]!, {
        poolSize: 1,
      });
      databases.set(schema.name, new Database(await dataSource.initialize()));
    }
    const consumers = [...databases].flatMap(
      ([name, db]) =>
        createWorkers[name]!(db, { ...config, smtpUrl: "", outboundAllow: "" }).consumers,
    );
    return new WorldDatabases(databases, consumers, config.eventsUrl);
  }

  of(subgraph: string): Database {
    return this.byName.get(subgraph)!;
  }

  /** Waits until every fact that was announced has reached every subgraph that listens to it. */
  settled(): Promise<void> {
    return settle(this.eventsUrl, [...this.byName.keys()], this.consumers);
  }

  async close(): Promise<void> {
    for (const db of this.byName.values()) await db.destroy();
  }
}
