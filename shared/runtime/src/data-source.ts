import "reflect-metadata";
import { DataSource, type EntityManager, type MigrationInterface } from "typeorm";

/** A transaction: every query of it sees the tenant it was opened with, and no other. */
export type Tx = EntityManager;

/** What one subgraph keeps in its own PostgreSQL schema. */
export interface SubgraphSchema {
  /** Name of the PostgreSQL schema; its roles are `<name>_owner` and `<name>_app`. */
  readonly name: string;
  readonly entities: readonly (abstract new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** A data source for serving (`<name>_app`) or, with the owner's URL, for migrating. */
export function createDataSource(
  schema: SubgraphSchema,
  url: string,
  { poolSize = 8, applicationName = schema.name } = {},
): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    schema: schema.name,
    entities: [...schema.entities] as (new () => object)[],
    migrations: [...schema.migrations],
    migrationsTableName: "migration",
    applicationName,
    poolSize,
    installExtensions: false,
    extra: { connectionTimeoutMillis: 5_000 },
  });
}
