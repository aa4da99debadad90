import { migrateJobs } from "@markethall/events";
import {
  createDataSource,
  provision,
  provisionJobs,
  type SubgraphSchema,
} from "@markethall/runtime";
import pg from "pg";
import type { MigrateConfig } from "./config.js";

/**
 * Brings a database up to date: roles and grants, the tables of jobs, then each subgraph's
 * migrations as the owner of its schema. Running it again changes nothing; two at once wait for
 * each other.
 */
export async function migrate(
  { adminUrl, passwords }: MigrateConfig,
  schemas: readonly SubgraphSchema[],
): Promise<void> {
  const names = schemas.map(({ name }) => name);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    // Any number that is ours alone, held until the connection ends.
    await admin.query("select pg_advisory_lock(7243002)");
    await provision(admin, names, passwords);
    await migrateJobs(asRole(adminUrl, "jobs_worker", passwords));
    await provisionJobs(admin, names);
    for (const schema of schemas) {
      await migrateSchema(schema, asRole(adminUrl, `${schema.name}_owner`, passwords));
    }
  } finally {
    await admin.end();
  }
}

async function migrateSchema(schema: SubgraphSchema, ownerUrl: string): Promise<void> {
  const source = createDataSource(schema, ownerUrl, { poolSize: 1 });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: "each" });
  } finally {
    await source.destroy();
  }
}

function asRole(adminUrl: string, role: string, passwords: MigrateConfig["passwords"]): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(passwords[role] ?? "");
  return url.href;
}
