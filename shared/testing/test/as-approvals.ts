import { createDataSource, Database } from "@markethall/runtime";
import type { TestDatabase } from "../src/index.js";

/** A database as approvals sees it: its role may ask what is stuck, and sees its transaction's tenant only. */
export async function asApprovals(database: TestDatabase): Promise<Database> {
  const source = createDataSource(
    { name: "approvals", entities: [], migrations: [] },
    database.urlOf("approvals_app"),
    { poolSize: 1 },
  );
  return new Database(await source.initialize());
}
