import { randomBytes } from "node:crypto";
import {
  createDataSource,
  Database,
  provision,
  provisionJobs,
  type SubgraphSchema,
  subgraphRoles,
} from "@markethall/runtime";
import { migrateJobs } from "@markethall/events";
import pg from "pg";
import { testServerUrl } from "./config.js";

/** Roles of test databases are the server's own; their password protects nothing. */
const PASSWORD = "test";
const PROVISION_LOCK = 7_243_002;
const subgraphs = ["identity", "catalog", "subscriptions", "billing", "approvals"];

export interface TestDatabase {
  /** As the subgraph serves: its app role, bound by row-level security. */
  readonly db: Database;
  /** As an administrator, for looking behind the curtain. */
  readonly admin: pg.Client;
  urlOf(role: string): string;
  close(): Promise<void>;
}

function urlFor(database: string, role?: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = PASSWORD;
  }
  return url.toString();
}

async function withClient<T>(
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: urlFor(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The migrated database that others are copied from; made once for each version of the migrations. */
async function template(schema: SubgraphSchema): Promise<string> {
  const version = schema.migrations.map((migration) => migration.name).join();
  const name = `tpl_${schema.name}_${process.ppid}_${hash(version)}`;
  await withClient("postgres", async (admin) => {
    // Roles belong to the whole server: one test process at a time makes them.
    await admin.query("select pg_advisory_lock($1)", [PROVISION_LOCK]);
    const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    const building = `${name}_b${randomBytes(3).toString("hex")}`;
    await admin.query(`create database ${building}`);
    await build(schema, building);
    await admin.query(`alter database ${building} rename to ${name}`);
  });
  return name;
}

async function build(schema: SubgraphSchema, database: string): Promise<void> {
  const roles = [
    ...subgraphs.flatMap(subgraphRoles),
    "events_owner",
    "events_relay",
    "events_reader",
    "jobs_worker",
  ];
  const passwords = Object.fromEntries(roles.map((role) => [role, PASSWORD]));
  await withClient(database, async (client) => {
    await provision(client, subgraphs, passwords);
    await migrateJobs(urlFor(database, "jobs_worker"));
    await provisionJobs(client, subgraphs);
  });
  const owner = createDataSource(schema, urlFor(database, subgraphRoles(schema.name)[0]), {
    poolSize: 1,
  });
  await owner.initialize();
  try {
    await owner.runMigrations({ transaction: "each" });
  } finally {
    await owner.destroy();
  }
}

/** A database of its own for one test file, migrated; dropped by `close`. */
export async function testDatabase(schema: SubgraphSchema): Promise<TestDatabase> {
  const source = await template(schema);
  const name = `test_${schema.name}_${randomBytes(6).toString("hex")}`;
  await withClient("postgres", (admin) =>
    admin.query(`create database ${name} template ${source}`),
  );
  const dataSource = createDataSource(schema, urlFor(name, subgraphRoles(schema.name)[1]), {
    poolSize: 6,
  });
  await dataSource.initialize();
  const admin = new pg.Client({ connectionString: urlFor(name) });
  await admin.connect();
  await admin.query(`set search_path = ${schema.name}, public`);
  return {
    db: new Database(dataSource),
    admin,
    urlOf: (role) => urlFor(name, role),
    close: async () => {
      await dataSource.destroy();
      await admin.end();
      await withClient("postgres", (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

function hash(text: string): string {
  let value = 5381;
  for (const character of text) value = (value * 33 + character.charCodeAt(0)) >>> 0;
  return value.toString(36);
}
